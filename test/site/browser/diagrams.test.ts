import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeTree } from '../../support/cli.ts';
import { openSite, type OpenSite, ownRoot } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';
import { drawable } from '../diagrams/samples.ts';

const config = `import { baseFields, defineConfig, defineDocType } from 'docwright';
export default defineConfig({
  title: 'Pictures',
  types: [defineDocType({ name: 'note', folder: 'notes', label: 'Note', frontmatter: baseFields.partial() })],
  rules: { 'orphan-document': 'off', 'invalid-diagram': 'off', 'link-to-draft': 'off' },
});
`;

const fence = (source: string, meta = ''): string => `\`\`\`mermaid${meta}\n${source}\n\`\`\`\n`;
const way = 'flowchart LR\n  accTitle: The way\n  accDescr: From here to there\n  A[Here] --> B[There]';
const bold = 'flowchart LR\n  A["<b>Bold</b>"] --> B[Plain]';
const wide = `flowchart LR\n  ${Array.from({ length: 12 }, (_, index) => `n${index}[Box number ${index}]`).join(' --> ')}`;

const tree = {
  'docwright.config.ts': config,
  'content/notes/all.md': `---\ntitle: All\n---\n\n${Object.values(drawable)
    .map(([source]) => fence(source))
    .join('\nText.\n\n')}`,
  'content/notes/one.md': `---\ntitle: One\n---\n\nBefore.\n\n${fence(way, ' title="How <one> \'goes\'"')}\nBehind.\n\n${fence(way)}`,
  'content/notes/one-more.mdx': `---\ntitle: One more\n---\n\nBefore.\n\n${fence(way, ' title="How <one> \'goes\'"')}\nBehind.\n\n${fence(way)}`,
  'content/notes/jsx.mdx': `---\ntitle: JSX\n---\n\n{'Before.'}\n\n<div>\n\n${fence(way, ' title="How <one> \'goes\'"')}\n</div>\n\n${fence(way)}`,
  'content/notes/wide.md': `---\ntitle: Wide\n---\n\n${fence(wide)}`,
  'content/notes/live.md': `---\ntitle: Live\n---\n\n${'Text.\n\n'.repeat(80)}${fence(bold)}\nBehind.\n\n${fence('flowchart LR\n  A --')}\n${fence('mindmap\n  root((A))\n    B')}`,
};

const executablePath = inject('browser');

describe.skipIf(executablePath === '')('diagrams', () => {
  let site: OpenSite;
  let browser: Browser;

  beforeAll(async () => {
    const root = writeTree(tree);
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(ownRoot, join(root, 'node_modules/docwright'));
    site = await openSite(root, '--base', '/docs/');
    browser = site.browser;
  });

  afterAll(() => site.close());

  const open = async (path: string, options: Parameters<typeof openPage>[1] = {}) => {
    const opened = await openPage(browser, options);
    await opened.page.goto(`${site.server.address}notes/${path}/`);
    return opened;
  };

  const scripts = (page: Page): string[] => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    return loaded;
  };

  test('those that a build draws ask for no Mermaid, and shift nothing', async () => {
    const { page, faults } = await openPage(browser);
    const loaded = scripts(page);
    await page.goto(`${site.server.address}notes/all/`, { waitUntil: 'networkidle' });
    expect(loaded.filter((url) => url.includes('mermaid'))).toEqual([]);
    await expect.poll(() => page.locator('figure.diagram').count()).toBe(Object.keys(drawable).length);
    await expect.poll(() => page.locator('.diagram-live').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test.each(Object.entries(drawable))('%s says what Mermaid says in a browser', async (_, [source]) => {
    const { page } = await open('all');
    const address = await page.locator('meta[name=docwright-mermaid]').getAttribute('content');
    await page.addScriptTag({
      type: 'module',
      content: `import mermaid from '${address}'; globalThis.mermaid = mermaid;`,
    });
    await page.waitForFunction(() => 'mermaid' in globalThis);
    const words = await page.evaluate(async (text) => {
      const { mermaid } = globalThis as unknown as { mermaid: (typeof import('mermaid'))['default'] };
      mermaid.initialize({
        startOnLoad: false,
        look: 'neo',
        sequence: { mirrorActors: false },
        gantt: { useWidth: 820 },
      });
      const { svg } = await mermaid.render('other', text);
      const holder = document.createElement('div');
      holder.innerHTML = svg;
      document.body.append(holder);
      for (const style of holder.querySelectorAll('style, title, desc')) style.remove();
      const own = [...document.querySelectorAll<HTMLElement>('figure.diagram')].find(
        (figure) => figure.querySelector('pre')?.textContent?.trim() === text.trim(),
      );
      const texts = (root: Element, selector: string): string =>
        [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '').join(' ');
      // Mermaid writes the labels of a journey twice.
      for (const twice of holder.querySelectorAll('switch > text')) twice.remove();
      return [texts(own!, '.diagram-frame text'), texts(holder, 'text, foreignObject')];
    }, source);
    const characters = (text = ''): string =>
      Array.from(text.replace(/[\s\u200b]/g, ''))
        .toSorted()
        .join('');
    // Names of commits are made up.
    const bare = words.map((text) => characters(text.replace(/\b\d-[0-9a-f]{7}\b/g, '')));
    expect(bare[0]).toBe(bare[1]);
  });

  test.each(['serif', 'monospace', 'sans-serif'])('labels stay within their boxes in %s', async (font) => {
    const { page } = await open('all');
    await page.addStyleTag({ content: `.diagram text { font-family: ${font} !important; }` });
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('.diagram-frame > svg:not(.diagram-least)')].flatMap((svg) => {
        const whole = svg.getBoundingClientRect();
        const shapes = [...svg.querySelectorAll('rect')].map((shape) => shape.getBoundingClientRect());
        return [...svg.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const inside = shapes.filter(
            ({ left, right, top, bottom, height }) =>
              height < 60 &&
              left < box.left + box.width / 2 &&
              right > box.left + box.width / 2 &&
              top <= box.top + 2 &&
              bottom >= box.bottom - 2,
          );
          const fits = ({ left, right }: { left: number; right: number }): boolean =>
            box.left >= left - 1 && box.right <= right + 1;
          return fits(whole) && (inside.length === 0 || inside.some(fits)) ? [] : [text.textContent];
        });
      }),
    );
    expect(outside).toEqual([]);
  });

  test('Markdown, MDX and JSX show the same figure', async () => {
    const figures = await Promise.all(
      ['one', 'one-more', 'jsx'].map(async (path) => {
        const html = await (await browser.newPage()).request.get(`${site.server.address}notes/${path}/`);
        return Array.from((await html.text()).matchAll(/<figure [\s\S]*?<\/figure>/g), ([figure]) => figure);
      }),
    );
    expect(figures[0]).toHaveLength(2);
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[2]).toEqual(figures[0]);
  });

  test('a diagram has a name, a description and a caption', async () => {
    const { page } = await open('one');
    const picture = page.getByRole('img', { name: 'The way' }).first();
    const id = await picture.getAttribute('aria-describedby');
    await expect.poll(() => page.locator(`[id="${id}"]`).textContent()).toBe('From here to there');
    await expect.poll(() => page.locator('figcaption').innerText()).toBe("How <one> 'goes'");
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id: own }) => own));
    expect(new Set(ids).size).toBe(ids.length);
    await expect.poll(() => page.locator('.diagram-frame [style], .diagram-frame style').count()).toBe(0);
  });

  describe.each([
    ['desktop', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ])('on a %s', (_, viewport) => {
    test.each(['light', 'dark'] as const)('nothing is wrong for assistive technology, %s', async (colorScheme) => {
      for (const path of ['all', 'one', 'wide']) {
        const { page } = await open(path, { viewport, colorScheme });
        await page.waitForFunction(() => document.querySelector('.diagram-open:not([hidden])') !== null);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      }
    });

    test('a wide one scrolls rather than be too small to read', async () => {
      const { page } = await open('wide', { viewport });
      const [drawn, own] = await page
        .locator('.diagram-frame > svg')
        .first()
        .evaluate((svg) => [svg.getBoundingClientRect().width, Number(svg.getAttribute('width'))]);
      expect(drawn / own).toBeGreaterThan(0.69);
    });

    test('one is opened large, and looked at by keyboard', async () => {
      const { page, faults } = await open('wide', { viewport });
      await page.locator('.diagram-open').click();
      const dialog = page.locator('dialog.diagram-large');
      await dialog.waitFor();
      const box = () => dialog.locator('.diagram-stage svg').getAttribute('viewBox');
      const whole = await box();
      const width = async (): Promise<number> => Number((await box())?.split(' ')[2]);
      await page.keyboard.press('+');
      await expect.poll(() => width()).toBeLessThan(Number(whole?.split(' ')[2]));
      const near = await box();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => box()).not.toBe(near);
      await page.keyboard.press('-');
      await page.keyboard.press('0');
      await expect.poll(() => box()).toBe(whole);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('diagram-open');
      expect(faults).toEqual([]);
    });
  });

  test('the mouse drags and zooms, buttons do the same', async () => {
    const { page } = await open('wide');
    await page.locator('.diagram-open').click();
    const svg = page.locator('.diagram-stage svg');
    await svg.waitFor();
    const view = async (): Promise<number[]> => ((await svg.getAttribute('viewBox')) ?? '').split(' ').map(Number);
    const whole = await view();
    await page.getByRole('button', { name: 'Larger' }).click();
    const near = await view();
    expect(near[2]).toBeLessThan(whole[2] ?? 0);
    await page.mouse.move(600, 400);
    await page.mouse.down();
    await page.mouse.move(500, 400, { steps: 4 });
    await page.mouse.up();
    const moved = await view();
    expect(moved[0]).toBeGreaterThan(near[0] ?? 0);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await view())[2]).toBeLessThan(moved[2] ?? 0);
    await page.getByRole('button', { name: 'Whole diagram' }).click();
    await expect.poll(() => view()).toEqual(whole);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.locator('dialog.diagram-large').count()).toBe(0);
  });

  test('two fingers pinch', async () => {
    const { page } = await open('wide', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.locator('.diagram-open').click();
    const svg = page.locator('.diagram-stage svg');
    await svg.waitFor();
    const width = async (): Promise<number> => Number((await svg.getAttribute('viewBox'))?.split(' ')[2]);
    const before = await width();
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [
          { x: 195 - apart, y: 500, id: 1 },
          { x: 195 + apart, y: 500, id: 2 },
        ],
      });
    await touch('touchStart', 30);
    for (const apart of [45, 60, 80]) await touch('touchMove', apart);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(width).toBeLessThan(before);
  });

  test('what a build cannot draw is drawn when it comes near, or says why it is not', async () => {
    const { page } = await openPage(browser);
    const loaded = scripts(page);
    await page.goto(`${site.server.address}notes/live/`, { waitUntil: 'networkidle' });
    expect(loaded.filter((url) => url.includes('mermaid'))).toEqual([]);
    const figures = page.locator('figure.diagram-live');
    await expect.poll(() => figures.count()).toBe(3);
    await figures.first().scrollIntoViewIfNeeded();
    await expect
      .poll(() => figures.first().locator('.diagram-frame > svg[role=img]').count(), { timeout: 20_000 })
      .toBe(1);
    await expect.poll(() => figures.first().locator('.diagram-frame').innerText()).toContain('Bold');
    await figures.nth(1).scrollIntoViewIfNeeded();
    await expect.poll(() => figures.nth(1).locator('.diagram-error').count(), { timeout: 20_000 }).toBe(1);
    await expect.poll(() => figures.nth(1).locator('details').getAttribute('open')).not.toBeNull();
    await expect.poll(() => figures.nth(1).innerText()).toContain('A --');
    await expect
      .poll(() => figures.nth(2).locator('.diagram-frame > svg[role=img]').count(), { timeout: 20_000 })
      .toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  test('a theme is a matter of styles alone', async () => {
    const { page } = await open('live');
    await page.locator('figure.diagram-live').first().scrollIntoViewIfNeeded();
    const box = page.locator('figure.diagram-live').first().locator('.node rect').first();
    await box.waitFor({ timeout: 20_000 });
    const fill = () => box.evaluate((element) => getComputedStyle(element).fill);
    const light = await fill();
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await expect.poll(() => fill()).not.toBe(light);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => fill()).toBe(light);
  });

  test('without JavaScript pictures are there, and sources where there are none', async () => {
    const { page } = await open('one', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('.diagram-frame svg[role=img]').first().isVisible()).toBe(true);
    await page.locator('summary').first().click();
    await expect.poll(() => page.locator('.diagram pre').first().isVisible()).toBe(true);
    await expect.poll(() => page.locator('.diagram-open').first().isVisible()).toBe(false);
    await page.goto(`${site.server.address}notes/live/`);
    await expect.poll(() => page.locator('.diagram-live > pre').first().isVisible()).toBe(true);
    await expect.poll(() => page.locator('.diagram-live > .diagram-frame').first().isVisible()).toBe(false);
  });

  test('on paper a picture is light and no wider than the page', async () => {
    const { page } = await open('wide', { colorScheme: 'dark' });
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await page.setViewportSize({ width: 700, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const picture = page.locator('.diagram-frame > svg').first();
    expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(700);
    const ink = await picture
      .locator('text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
    expect(ink).toBe('rgb(0, 0, 0)');
    await expect.poll(() => page.locator('.diagram-foot').first().isVisible()).toBe(false);
  });
});
