import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rules } from '../../../src/rules/index.ts';
import { writeTree } from '../../support/cli.ts';
import { git } from '../../support/git.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const off = Object.fromEntries(rules.map(({ id }) => [id, 'off']));
const config = {
  title: 'Reading',
  rules: off,
  history: true,
  editUrl: 'https://code.example.org/edit/main/{path}',
};

const many = Array.from({ length: 100 }, (_, index) =>
  [`## Part ${index}`, `### Detail ${index}.1`, `### Detail ${index}.2`].join('\n\nSome words.\n\n'),
).join('\n\nSome words.\n\n');

const odd = '<script>alert(1)</script> "quoted" & 🐜';
const word = 'Donaudampfschiff'.repeat(13);

const tree: Record<string, string> = {
  'docwright.config.ts': `export default ${JSON.stringify(config)};\n`,
  'content/adrs/0001-long.md': `---\ntitle: Long\nstatus: accepted\n---\n\nSee [the odd one](0002-odd.md#here), [it again](0002-odd.md), [gone](0003-bare.md) and [others](https://example.org/).\n\n${many}\n`,
  'content/adrs/0002-odd.md': `---\ntitle: '${odd}'\npurpose: Says "<b>why</b>".\nstatus: proposed\ntags: [constructor]\nsupersedes: [3]\n---\n\n## Here\n\nSome words.\n`,
  'content/adrs/0003-bare.md': `---\ntitle: ${word}\nstatus: superseded\n---\n\nNo headings at all.\n`,
  'content/runbooks/disk-full.md': `---\ntitle: Disk full\nstatus: active\nreviewed: 2026-11-01\nproject: ${word}\n---\n\nWords.\n`,
  'content/runbooks/full.md': `---\ntitle: Full\nstatus: active\nversion: '1.2'\ndate: 2026-11-19\nauthor: ${word}\nowner: Search team\naudience: [operator]\ntags: [constructor]\n---\n\n[Words](disk-full.md).\n`,
};

/** More than are shown at once link to one. */
for (let index = 10; index < 25; index += 1)
  tree[`content/specs/s${index}.md`] = `---\ntitle: Spec ${index}\nstatus: draft\n---\n\n[Disk](../runbooks/full.md)\n`;

const soon = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000 });
const card = (page: Page) => page.locator('#preview');

describe.skipIf(inject('browser') === '')('the page of a document', () => {
  let site: OpenSite;
  let long: string;
  let runbook: string;
  let full: string;

  beforeAll(async () => {
    const root = writeTree(tree);
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-q', '--date=2026-01-02T12:00:00Z', '-m', 'Write <b>it</b>');
    site = await openSite(root, '--base', '/docs/');
    long = `${site.server.address}adrs/0001-long/`;
    runbook = `${site.server.address}runbooks/disk-full/`;
    full = `${site.server.address}runbooks/full/`;
  });
  afterAll(() => site?.close());

  test('a long table of contents keeps the section that is read in view', async () => {
    const { page, faults } = await openPage(site.browser, { viewport: { width: 1280, height: 700 } });
    await page.goto(long);
    await page.locator('#detail-801').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.getElementById('detail-801')!.scrollIntoView({ behavior: 'instant' }));
    const current = page.locator('[data-outline] [aria-current]');
    await soon(() => current.innerText()).toBe('Detail 80.1');
    const place = await page.evaluate(() => {
      const box = document.querySelector('[data-outline]')!.getBoundingClientRect();
      const { top, bottom } = document.querySelector('[data-outline] [aria-current]')!.getBoundingClientRect();
      return {
        isIn: top >= box.top && bottom <= box.bottom,
        heading: document.getElementById('detail-801')!.getBoundingClientRect().top,
      };
    });
    expect(place.isIn).toBe(true);
    expect(place.heading).toBeLessThan(234);
    // By keyboard: the next entry is the one below, and leads there.
    await current.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await soon(() => current.innerText()).toBe('Detail 80.2');
    expect(faults).toEqual([]);
  });

  test('on a phone it stays at hand, and makes way for what it leads to', async () => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 }, hasTouch: true });
    await page.goto(long);
    await page.evaluate(() => document.getElementById('part-50')!.scrollIntoView({ behavior: 'instant' }));
    const small = page.locator('.outline-small');
    await small.locator('summary').click();
    await small.getByText('Detail 90.1').click();
    await soon(() => small.getAttribute('open')).toBeNull();
    const below = () =>
      page.evaluate(
        () =>
          document.getElementById('detail-901')!.getBoundingClientRect().top -
          document.querySelector('.outline-small')!.getBoundingClientRect().bottom,
      );
    await soon(() => below().then((distance) => distance >= 0 && distance < 200)).toBe(true);
    await soon(() => small.locator('summary').innerText()).toBe('On this page Detail 90.1');
    await expect.poll(() => small.isVisible()).toBe(true);
    const { height } = (await small.boundingBox())!;
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await soon(() =>
      small
        .locator('summary')
        .innerText()
        .then((text) => text.trim()),
    ).toBe('On this page');
    expect((await small.boundingBox())!.height).toBe(height);
  });

  test('a page that is not there leads to the search', async () => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 } });
    await page.goto(`${site.server.address}none/`);
    await page.getByRole('link', { name: 'Search all documents' }).click();
    await page.waitForURL(/\/docs\/search\/$/);
    await expect.poll(() => page.locator('h1').innerText()).toBe('Search');
  });

  test('a link shows what it leads to while it is pointed at, and until Escape', async () => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(long);
    const link = page.getByText('the odd one');
    await link.hover();
    await card(page).waitFor();
    await expect
      .poll(() => card(page).innerText())
      .toMatch(/^ADR 0002\s+proposed\s+<script>alert\(1\)<\/script> "quoted" & 🐜\s+Says "<b>why<\/b>"\.$/u);
    await expect.poll(() => link.getAttribute('aria-describedby')).toBe('preview');
    await card(page).hover();
    await page.waitForTimeout(600);
    await expect.poll(() => card(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await soon(() => card(page).count()).toBe(0);
    await expect.poll(() => link.getAttribute('aria-describedby')).toBeNull();
    await page.getByText('it again').hover();
    await card(page).waitFor();
    await page.mouse.move(0, 0);
    await soon(() => card(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a link shows the same by keyboard', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(long);
    await page.locator('h1').click();
    await page.keyboard.press('Tab');
    while (!(await page.evaluate(() => document.activeElement?.textContent === 'the odd one')))
      await page.keyboard.press('Tab');
    await card(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await soon(() => card(page).locator('.preview-title').innerText()).toBe(word);
    await page.keyboard.press('Tab');
    await soon(() => card(page).count()).toBe(0);
  });

  test('nothing is shown too late, of what cannot be reached, nor to fingers', async () => {
    const { page } = await openPage(site.browser);
    let answer = (): void => undefined;
    await page.route('**/0002-odd/', async (route) => {
      await new Promise<void>((resolve) => (answer = resolve));
      await route.continue();
    });
    await page.route('**/0003-bare/', (route) => route.abort());
    await page.goto(long);
    const asked = page.waitForRequest('**/0002-odd/');
    await page.getByText('the odd one').hover();
    await asked;
    await page.mouse.move(0, 0);
    answer();
    await page.waitForTimeout(500);
    await expect.poll(() => card(page).count()).toBe(0);
    const failed = page.waitForEvent('requestfailed');
    await page.getByText('gone').hover();
    await failed;
    await page.waitForTimeout(300);
    await expect.poll(() => card(page).count()).toBe(0);

    const phone = await openPage(site.browser, {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 800 },
    });
    await phone.page.goto(long);
    const requests: string[] = [];
    phone.page.on('request', (request) => requests.push(request.url()));
    await phone.page.getByText('the odd one').dispatchEvent('pointerover');
    await phone.page.waitForTimeout(500);
    expect(requests).toEqual([]);
  });

  test('a preview of a page that is read from right to left stays on the screen', async () => {
    const { page } = await openPage(site.browser, { viewport: { width: 400, height: 300 } });
    await page.goto(long);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await page.getByText('it again').hover();
    await card(page).waitFor();
    const box = await card(page).boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(400);
  });

  test.each([true, false])('on a phone, script %s, what it says of itself is folded', async (javaScriptEnabled) => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 }, javaScriptEnabled });
    await page.goto(full);
    const docket = page.locator('.docket');
    const [fold, owner] = [docket.locator('summary'), docket.locator('a', { hasText: 'Search team' })];
    await expect.poll(() => docket.innerText()).toMatch(/Version\s*1\.2\s*Date\s*19 Nov 2026/);
    await expect.poll(() => owner.isVisible()).toBe(false);
    expect((await fold.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    // By keyboard, past what is folded away: the next stop is the text.
    await fold.focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Words');
    await fold.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => owner.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.emulateMedia({ media: 'print' });
    expect([await fold.isVisible(), await owner.isVisible()]).toEqual([false, true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test.each([true, false])('on a large screen, script %s, nothing is folded', async (javaScriptEnabled) => {
    const { page } = await openPage(site.browser, { viewport: { width: 1280, height: 800 }, javaScriptEnabled });
    await page.goto(full);
    await expect.poll(() => page.locator('.docket').innerText()).toMatch(/Author\s*Donau[\s\S]*Owner\s*Search team/);
    await expect.poll(() => page.locator('.docket summary').isVisible()).toBe(false);
  });

  test('one line more is not folded away', async () => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 } });
    await page.goto(`${site.server.address}adrs/0002-odd/`);
    await expect.poll(() => page.locator('.docket summary').count()).toBe(0);
    await expect.poll(() => page.locator('.docket a', { hasText: 'constructor' }).isVisible()).toBe(true);
  });

  test('what does not hold is said, with what to read instead', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}adrs/0002-odd/`);
    await expect.poll(() => page.locator('.standing').innerText()).toMatch(/proposed\s*This ADR does not hold yet\./);
    await page.goto(`${site.server.address}adrs/0003-bare/`);
    await expect
      .poll(() => page.locator('.standing').innerText())
      .toMatch(/superseded\s*This ADR no longer holds\. Read instead:/);
    await expect.poll(() => page.locator('.standing a').innerText()).toBe(`0002 ${odd}`);
    await expect.poll(() => page.locator('[data-outline], .outline-small').count()).toBe(0);
    await page.goto(long);
    await expect.poll(() => page.locator('.standing').count()).toBe(0);
  });

  test('a review that becomes overdue after the build is told of', async () => {
    const { page } = await openPage(site.browser);
    await page.clock.setFixedTime('2026-11-20T12:00:00Z');
    await page.goto(runbook);
    await expect.poll(() => page.locator('.docket').innerText()).toMatch(/Review due\s*30 Apr 2027/);
    await expect.poll(() => page.locator('[data-review-due]').isVisible()).toBe(false);
    await page.clock.setFixedTime('2027-04-30T12:00:00Z');
    await page.reload();
    await expect.poll(() => page.locator('[data-review-due]').isVisible()).toBe(false);
    await page.clock.setFixedTime('2027-05-01T12:00:00Z');
    await page.reload();
    await soon(() => page.locator('[data-review-due]').isVisible()).toBe(true);
  });

  test('the history, a link to edit it, and the document as Markdown', async () => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(runbook);
    await page.locator('.history summary').click();
    await expect
      .poll(() => page.locator('.history li').innerText())
      .toMatch(/^Write <b>it<\/b>\s+2 Jan 2026\s*·?\s*Ann & Co$/);
    await expect
      .poll(() => page.locator('.source a').first().getAttribute('href'))
      .toBe('https://code.example.org/edit/main/content/runbooks/disk-full.md');
    const markdown = await (
      await page.request.get(new URL((await page.locator('.source a').nth(1).getAttribute('href'))!, runbook).href)
    ).text();
    expect(markdown).toContain('Disk full');
    const button = page.locator('[data-copy-markdown]');
    await button.click();
    await soon(() => button.innerText()).toBe('Copied');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(markdown);
    await page.route('**/*.md', (route) => route.abort());
    await soon(() => button.innerText()).toBe('Copy as Markdown');
    await button.click();
    await soon(() => button.innerText()).toBe('Could not be copied');
    await context.close();
  });

  test('without JavaScript a document has its ways, and nothing that does nothing', async () => {
    const { page } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}adrs/0002-odd/`);
    await expect.poll(() => page.locator('.breadcrumb').innerText()).toMatch(/Reading\s*Decisions/);
    await expect
      .poll(() => page.locator('.pager a').allInnerTexts())
      .toEqual(['Previous\n0001 Long', `Next\n0003 ${word}`]);
    await expect.poll(() => page.locator('.sidebar-documents a[aria-current=page]').innerText()).toBe(`0002 ${odd}`);
    await expect.poll(() => page.locator('[data-copy-markdown]').isVisible()).toBe(false);
    await expect
      .poll(() => page.locator('.related').innerText())
      .toMatch(/Supersedes[\s\S]*superseded[\s\S]*Linked from\s+Long[\s\S]*accepted/);
  });

  test.each([true, false])('of many that link to it, all can be seen, JavaScript: %s', async (javaScriptEnabled) => {
    const { page } = await openPage(site.browser, { javaScriptEnabled });
    await page.goto(full);
    const links = page.locator('.related li a:visible');
    await expect.poll(() => links.count()).toBe(12);
    await page.locator('.related summary').focus();
    await expect.poll(() => page.locator('.related summary').innerText()).toBe('and from 3 more');
    await page.keyboard.press('Enter');
    await expect.poll(() => links.allInnerTexts()).toHaveLength(15);
    await expect.poll(() => links.last().innerText()).toBe('Spec 24');
    // axe is a script.
    expect(javaScriptEnabled ? await violations(page) : []).toEqual([]);
  });

  const pages = ['adrs/0001-long/', 'adrs/0002-odd/', 'adrs/0003-bare/', 'runbooks/disk-full/', 'specs/'];
  test.each([1280, 390].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme }))))(
    'accessible and no wider than the screen: $theme, $width pixels',
    async ({ width, theme }) => {
      const { page, faults } = await openPage(site.browser, { viewport: { width, height: 800 }, colorScheme: theme });
      for (const address of pages) {
        await page.goto(site.server.address + address);
        expect([address, ...(await violations(page))]).toEqual([address]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
      }
      expect(faults).toEqual([]);
    },
  );
});
