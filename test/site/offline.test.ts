import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../support/cli.ts';
import { launch, openPage, violations } from '../support/page.ts';
import { png } from '../support/png.ts';

const patient = { timeout: 20_000 };
const adr = (title: string, body: string, more = '') =>
  goodAdr
    .replace('Use text', () => title)
    .replace('status: accepted\n', (status) => status + more)
    .replace('We need a thing that is there.', () => body);

const tabs = `<Tabs sync="manager">
<TabItem label="npm">

Ask npm for it.

</TabItem>
<TabItem label="pnpm">

Ask pnpm for it.

### Behind a tab

</TabItem>
</Tabs>`;
const diagram =
  '```mermaid\nflowchart LR\n  accTitle: A way\n  accDescr: From start to end.\n  start --> end1\n```\n\n```mermaid\nmindmap\n  root((Site))\n    Page\n```';

/** A page of the project's own, with what none of ours has. */
const own = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Own</title>
<link rel="manifest" href="/docs/app.webmanifest"><link rel=stylesheet href=/docs/own/style.css>
<style>main { background: url(/docs/own/dot%2050%25.png) }</style></head>
<body><main><h1>Own</h1><p id="said"></p><p id="rows"></p><img srcset="/docs/own/dot%2050%25.png 1x, dot%2050%25.png 2x" alt="">
<a href='/docs/adrs'>Decisions</a> <a href="/app/?a=1&amp;b=2">Another program</a> <a href="//example.org/x">Elsewhere</a>
<a href="/docs/robots.txt">Robots</a></main><div data-pages='["/docs/adrs/"]'></div>
<script type="module">import { word } from '/docs/own/word.js';
document.querySelector('#said').textContent = word;
const page = new DOMParser().parseFromString(await (await fetch('../adrs/index.html')).text(), 'text/html');
document.querySelector('#rows').append(...page.querySelectorAll('.ledger a'));</script>
<script type="module" src="again.js"></script></body></html>`;

const tree = {
  'docwright.config.mjs': `export default {
  title: 'Offline', base: '/docs/', redirects: { '/talk/': '/adrs/0001-gateway/#draining-a-lantern' },
  rules: { 'too-short': 'off', 'thin-section': 'off', 'orphan-document': 'off' },
};\n`,
  'content/adrs/0001-gateway.md': adr(
    'Restart the gateway',
    'A thing.\n\n### Draining a lantern\n\nThe quokka is drained, see [the other](0002-tabs.mdx#behind-a-tab), [the plan](<0005 all of it.md>), [a file](<notes 50%.txt>).\n\n![A dot](<dot 50%.png>)',
    'aliases: [adrs/old name]\ntags: [constructor]\nowner: ann\n',
  ),
  'content/adrs/0002-tabs.mdx': adr('Tabs', tabs).replace(
    '\n## Context',
    "\nimport { Tabs, TabItem } from 'docwright/components';\n\n## Context",
  ),
  'content/adrs/0003-arabic.md': adr(
    'استخدام النصوص',
    'نحتاج إلى وثائق.\n\n### تفاصيل مهمة\n\nالمصباح هنا.',
    'lang: ar\n',
  ),
  'content/adrs/0004-diagram.md': adr('Diagram', diagram),
  'content/adrs/0005 all of it.md': adr(`'Use "quotes" & <script>alert(1)</script> 🚀'`, 'A numbat in a plan.'),
  'content/adrs/dot 50%.png': png(300, 200),
  'content/adrs/notes 50%.txt': 'Notes.\n',
  'public/own/index.html': own,
  'public/own/style.css':
    '@import "more.css"; main { --a: "/docs/own/no.png"; cursor: url("/docs/own/dot%2050%25.png"), auto }',
  'public/own/more.css': 'main { padding: 1px }',
  'public/own/dot 50%.png': png(4, 4),
  'public/own/word.js': "export let word = 'Loaded'; export const add = (more) => (word += more);\n",
  'public/own/again.js':
    "import { add, word } from './word.js';\nadd(' again');\nconst { end } = await import('./later.js');\ndocument.querySelector('#said').textContent = word + end;\n",
  'public/own/later.js': "export const end = ' and later';\n",
  'public/app.webmanifest': '{}',
  'public/robots.txt': 'User-agent: *\n',
};

/** Files of a folder with what they say. */
const contents = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );

describe('a copy without a server', () => {
  let root: string;
  let browser: Browser;
  let said: string;

  beforeAll(async () => {
    root = writeTree(tree);
    // Of a name that has to be escaped.
    mkdirSync(join(root, "it's 5% & #1"));
    const { status, out, err } = spawn('build', '--root', root, '--offline', '--out-dir', copy());
    if (status !== 0) throw new Error(out + err);
    said = out + err;
    if (inject('browser') !== '') browser = await launch(inject('browser'));
  }, 240_000);
  afterAll(() => browser?.close());

  const copy = () => join(root, "it's 5% & #1", 'copy');
  const at = (path: string) => pathToFileURL(copy()).href + path;
  const open = async (path: string, options: Parameters<typeof openPage>[1] = {}) => {
    const watched = await openPage(browser, options);
    await watched.page.goto(at(path));
    return watched;
  };
  const ask = async (page: Page, text: string): Promise<string[]> => {
    const dialog = page.locator('dialog[data-search]');
    const isOpen = async (): Promise<boolean> => {
      if (!(await dialog.isVisible())) await page.keyboard.press('/');
      return dialog.isVisible();
    };
    await expect.poll(isOpen, patient).toBe(true);
    const status = dialog.locator('[data-search-status]');
    await dialog.locator('input').fill('');
    await expect.poll(() => status.innerText(), patient).toBe('');
    await dialog.locator('input').fill(text);
    await expect.poll(() => status.innerText(), patient).toMatch(/result|found/i);
    return dialog.locator('.search-title').allInnerTexts();
  };

  test('is told of, with what it cannot lead to, and the site is what it is without it', () => {
    expect(said).toMatch(/Made a copy that opens without a server, .*index\.html: \d+ pages, \d+ files, [\d.]+ MB/);
    expect(said).toContain('1 address leads nowhere without a server');
    expect(said).toContain('/app/?a=1&b=2 in own/index.html');
    const site = contents(join(root, 'dist'));
    expect(spawn('build', '--root', root, '--force').status).toBe(0);
    expect(contents(join(root, 'dist'))).toEqual(site);
  });

  test('holds what readers need, no address of a server, and is the same each time', () => {
    const files = contents(copy());
    const names = [...files.keys()];
    expect(names).toContain('/robots.txt');
    for (const name of ['/404.html', '/llms.txt', '/docwright.json', '/_redirects', '/pagefind/pagefind.js'])
      expect(names).not.toContain(name);
    const pages = names.filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(8);
    for (const name of pages)
      expect(files.get(name)).not.toMatch(/(?:href|src|action|url)=["']?\/(?!app)|type="module"/);
    const again = spawn('build', '--root', root, '--offline', '--out-dir', copy());
    expect(again.out).toContain('Nothing changed');
    expect(contents(copy())).toEqual(files);
  });

  describe.skipIf(inject('browser') === '')('in a browser', () => {
    test.each([1280, 390])('leads on from page to page, %i pixels wide', async (width) => {
      const { page, faults } = await open('/index.html', { viewport: { width, height: 800 } });
      await page.locator('main a[href="adrs/index.html"]').first().click();
      await page.locator('.ledger a').filter({ hasText: 'Restart' }).click();
      expect(page.url()).toBe(at('/adrs/0001-gateway/index.html'));
      expect(
        await page
          .locator('.prose img')
          .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBe(300);
      await page.locator('.prose').getByText('the plan').click();
      await expect.poll(() => page.locator('h1').innerText()).toBe('Use "quotes" & <script>alert(1)</script> 🚀');
      await page.goBack();
      await page.locator('.prose').getByText('the other').click();
      await expect.poll(() => page.locator('#behind-a-tab').isVisible(), patient).toBe(true);
      await page.locator('.breadcrumb a').first().click();
      expect(page.url()).toBe(at('/index.html'));
      expect(faults).toEqual([]);
      // It asks for styles in a way that no browser allows from a disk.
      expect(await violations(page)).toEqual([]);
    });

    test('remembers a tab and a theme from page to page', async () => {
      const { page, faults } = await open('/adrs/0002-tabs/index.html', { colorScheme: 'light' });
      await page.locator('.live [role=tab]').first().waitFor(patient);
      await page.getByRole('tab', { name: 'pnpm', exact: true }).click();
      await page.locator('[data-theme-switch]').click();
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
      await page.reload();
      await expect.poll(() => page.getByText('Ask pnpm for it.').isVisible(), patient).toBe(true);
      await page.goto(at('/adrs/0003-arabic/index.html'));
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
      await expect.poll(() => page.locator('main :lang(ar)').first().getAttribute('dir')).toBe('rtl');
      expect(faults).toEqual([]);
    });

    test('searches for names and words, and leads to the heading', async () => {
      const { page, faults } = await open('/adrs/0004-diagram/index.html');
      expect((await ask(page, 'restart the gateway'))[0]).toBe('Restart the gateway');
      expect(await ask(page, 'numbat')).toEqual(['Use "quotes" & <script>alert(1)</script> 🚀']);
      expect(await ask(page, 'المصباح')).toEqual(['استخدام النصوص']);
      await page.locator('.search-section').first().click();
      await expect.poll(() => decodeURIComponent(page.url()), patient).toMatch(/0003-arabic\/index\.html#تفاصيل-مهمة$/);
      expect(await ask(page, 'quokka')).toEqual(['Restart the gateway']);
      await page.locator('.search-section').first().click();
      await page.waitForURL(at('/adrs/0001-gateway/index.html#draining-a-lantern'));
      await ask(page, 'numbat');
      await page.locator('.search-result').first().click();
      await page.waitForURL(at('/adrs/0005%20all%20of%20it/index.html'));
      await expect.poll(() => page.locator('h1').innerText()).toContain('🚀');
      await page.goto(at('/search/index.html?q=quokka&owner=ann'));
      await expect
        .poll(() => page.locator('main .search-title').allInnerTexts(), patient)
        .toEqual(['Restart the gateway']);
      expect(faults).toEqual([]);
    });

    test('filters an index and keeps the choice in the address', async () => {
      const { page, faults } = await open('/adrs/index.html?tag=constructor');
      await expect.poll(() => page.locator('.ledger-title').allInnerTexts()).toEqual(['Restart the gateway']);
      await page.locator('.filter-clear').click();
      await expect.poll(() => page.locator('.ledger-title').count()).toBe(5);
      expect(page.url()).toBe(at('/adrs/index.html'));
      await page.locator('[data-filters]').getByLabel('Owner').selectOption('ann');
      await expect.poll(() => page.locator('.ledger-title').count()).toBe(1);
      await page.goBack();
      await expect.poll(() => page.locator('.ledger-title').count()).toBe(5);
      expect(faults).toEqual([]);
    });

    test('draws diagrams, copies Markdown, and follows old addresses', async () => {
      const { page, faults } = await open('/adrs/0004-diagram/index.html');
      await page.locator('.diagram-live .diagram-frame svg').first().waitFor(patient);
      await expect.poll(() => page.locator('.diagram-frame:has(svg)').count()).toBe(2);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('[data-copy-markdown]').click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), patient).toContain('flowchart LR');
      for (const old of ['/talk/index.html', '/adrs/old%20name/index.html']) {
        await page.goto(at(old));
        await page.waitForURL(/0001-gateway\/index\.html/);
      }
      expect(faults).toEqual([]);
    });

    test('runs modules of the project once each, and data that they fetch', async () => {
      const { page, faults } = await open('/own/index.html');
      await expect.poll(() => page.locator('#said').innerText(), patient).toBe('Loaded again and later');
      await expect.poll(() => page.locator('#rows a').count(), patient).toBeGreaterThan(4);
      await page.locator('#rows a').filter({ hasText: 'Restart' }).click();
      await expect.poll(() => page.locator('h1').innerText()).toBe('Restart the gateway');
      await page.goBack();
      await expect.poll(() => page.getByText('Elsewhere').getAttribute('href')).toBe('https://example.org/x');
      await page.getByText('Decisions').click();
      expect(page.url()).toBe(at('/adrs/index.html'));
      expect(faults).toEqual([]);
    });

    test('leads on without JavaScript', async () => {
      const { page, faults } = await open('/talk/index.html', { javaScriptEnabled: false });
      await page.waitForURL(at('/adrs/0001-gateway/index.html#draining-a-lantern'));
      await page.locator('.prose').getByText('a file').click();
      await expect.poll(() => page.locator('body').innerText()).toContain('Notes.');
      await page.goBack();
      await page.locator('.breadcrumb a').last().click();
      expect(page.url()).toBe(at('/adrs/index.html'));
      expect(faults).toEqual([]);
    });
  });
});

test('takes the place of a copy and of nothing else', { timeout: 240_000 }, () => {
  const root = writeTree({
    'content/adrs/0001-text.md': goodAdr,
    'mine/letter.txt': 'Dear reader\n',
    'note.txt': 'A note\n',
    'site/index.html': 'Mine',
  });
  const build = (...args: string[]) => spawn('build', '--root', root, '--offline', ...args);
  for (const [folder, why] of [
    ['mine', 'holds files that build --offline did not make'],
    ['site', 'holds files that build --offline did not make'],
    ['note.txt', 'is a file'],
    ['.', 'would take the place of'],
    ['content', 'would take the place of'],
    ['content/copy', 'which the site is made of'],
    ['public/copy', 'which the site is made of'],
    ['dist', 'needs a folder beside'],
    ['dist/copy', 'needs a folder beside'],
  ] as const) {
    const { status, err, out } = build('--out-dir', join(root, folder));
    expect([status, err], folder).toEqual([2, expect.stringContaining(why)]);
    expect(err + out, folder).not.toMatch(/\n\s+at /);
  }
  expect(readdirSync(root).toSorted()).toEqual(['content', 'mine', 'note.txt', 'site']);
  expect(build().status).toBe(0);
  writeFileSync(join(root, 'dist-offline/stray.html'), 'stray');
  expect(build().status).toBe(0);
  expect(readdirSync(join(root, 'dist-offline'))).not.toContain('stray.html');
  // What it made is no part of the project.
  expect(spawn('build', '--root', root).out).toContain('Nothing changed');
  writeFileSync(join(root, 'content/adrs/0001-text.md'), goodAdr.replace('version:', 'versio:'));
  const before = contents(join(root, 'dist-offline'));
  expect(build().status).toBe(1);
  expect(contents(join(root, 'dist-offline'))).toEqual(before);
});
