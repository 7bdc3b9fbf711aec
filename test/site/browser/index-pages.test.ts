import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const adr = (title: string, more: string): string =>
  goodAdr
    .replace('title: Use text', `title: ${title}`)
    .replace('audience: maintainer', 'audience: team')
    .replace('status: accepted', more);

const tree = {
  'docwright.config.ts':
    "export default { title: 'Index', rules: { 'orphan-document': 'off', 'invalid-frontmatter': 'off', 'missing-section': 'off' } };\n",
  'content/adrs/0001-zebra.md': adr('Zebra', 'status: accepted\nowner: ann\ntags: [constructor, "a & b"]').replace(
    '2026-11-20',
    '2026-11-19',
  ),
  'content/adrs/0002-ant.md': adr(
    '"<script>alert(1)</script> \\"quoted\\" 🐜"',
    'status: proposed\nowner: bob\nproject: Shop',
  ),
  'content/plans/p.md': '---\ntitle: P\nowner: ann\n---\n\nText.\n',
  'content/adrs/0003-bee.md': adr('Bee', 'status: accepted\nowner: bob\ntags: [constructor]\nproject: Shop'),
};

const numbers = (page: Page): Promise<string> =>
  page
    .locator('.ledger-number')
    .allInnerTexts()
    .then((all) => all.join(' '));

describe.skipIf(inject('browser') === '')('an index page', () => {
  let site: OpenSite;
  let address: string;

  beforeAll(async () => {
    site = await openSite(writeTree(tree), '--base', '/docs/');
    address = `${site.server.address}adrs/`;
  });
  afterAll(() => site?.close());

  test('shows what is chosen, keeps it in the address, and goes back and forward', async () => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(address);
    await expect.poll(() => numbers(page)).toBe('0003 0002 0001');
    await page.getByText('accepted 2').click();
    await expect.poll(() => numbers(page)).toBe('0003 0001');
    await page.locator('[data-filters]').getByLabel('Owner').selectOption('ann');
    await expect.poll(() => numbers(page)).toBe('0001');
    expect(new URL(page.url()).search).toBe('?status=accepted&owner=ann');
    await expect.poll(() => page.locator('[data-filter-count]').innerText()).toBe('1 of 3 documents');
    await page.goBack();
    await expect.poll(() => numbers(page)).toBe('0003 0001');
    await page.goBack();
    await expect.poll(() => numbers(page)).toBe('0003 0002 0001');
    await expect.poll(() => page.locator('[data-filter-count]').innerText()).toBe('3 documents');
    await page.goForward();
    await expect.poll(() => numbers(page)).toBe('0003 0001');
    await page.locator('.filter-clear').click();
    await expect.poll(() => numbers(page)).toBe('0003 0002 0001');
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
  });

  test.each([
    ['?tag=constructor', '0003 0001'],
    ['?tag=a+%26+b', '0001'],
    ['?project=Shop&status=proposed', '0002'],
    ['?owner=ann&status=proposed', ''],
    ['?owner=nobody', ''],
    ['?status=zzz', ''],
    ['?status=Accepted&owner=BOB', '0003'],
    ['?audience=team', '0003 0002 0001'],
    ['?audience=nobody', ''],
    ['?status=', '0003 0002 0001'],
    ['?sort=lowest', '0001 0002 0003'],
    ['?sort=title', '0002 0003 0001'],
    ['?sort=newest', '0003 0002 0001'],
    ['?sort=constructor&other=1', '0003 0002 0001'],
  ])('opened at %s', async (search, expected) => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(address + search);
    await expect.poll(() => numbers(page)).toBe(expected);
    expect(new URL(page.url()).search).toBe(search);
    expect(faults).toEqual([]);
  });

  test.each([
    ['?status=zzz&owner=Ann', '0 of 3 documents have Status: zzz, Owner: ann'],
    ['?project=<b>"nonsense"</b>', '0 of 3 documents have Project: <b>"nonsense"</b>'],
    ['?audience=nobody', '0 of 3 documents have Audience: nobody'],
  ])('what nothing has is named, and taken back: %s', async (search, expected) => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(address + search);
    const count = page.locator('[data-filter-count]');
    await expect.poll(() => count.innerText()).toBe(expected);
    await expect.poll(() => numbers(page)).toBe('');
    expect(await violations(page)).toEqual([]);
    await page.locator('.filter-clear').click();
    await expect.poll(() => numbers(page)).toBe('0003 0002 0001');
    await expect.poll(() => count.innerText()).toBe('3 documents');
    expect(new URL(page.url()).search).toBe('');
    await expect.poll(() => page.locator('[data-unknown]').count()).toBe(0);
    await expect.poll(() => page.locator('[data-filter-same]').filter({ visible: true }).count()).toBe(0);
    await page.goBack();
    await expect.poll(() => count.innerText()).toBe(expected);
    expect(faults).toEqual([]);
  });

  test('of a single document, what it has not is asked for', async () => {
    const { page } = await openPage(site.browser);
    const plans = `${site.server.address}plans/`;
    await page.goto(plans);
    await expect.poll(() => page.locator('[data-filters]').isVisible()).toBe(false);
    await page.goto(`${plans}?owner=Ann`);
    await expect.poll(() => page.locator('[data-filter-count]').innerText()).toBe('1 of 1 documents');
    await page.goto(`${plans}?status=zzz`);
    await expect.poll(() => page.locator('[data-filter-count]').innerText()).toBe('0 of 1 documents have Status: zzz');
    await page.locator('.filter-clear').click();
    await expect.poll(() => page.locator('[data-index] > li').count()).toBe(1);
    await expect.poll(() => page.locator('[data-filters]').isVisible()).toBe(false);
  });

  test('on a phone, all choosers are one line, and what clears them stays in sight', async () => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 } });
    await page.goto(address);
    const fields = page.locator('.filter-fields');
    await expect.poll(() => fields.locator('select').count()).toBeGreaterThan(2);
    expect((await fields.boundingBox())!.height).toBeLessThan(90);
    await fields.getByLabel('First').selectOption('lowest');
    await fields.getByLabel('Owner').selectOption('bob');
    const clear = page.locator('.filter-clear');
    await expect.poll(() => clear.isVisible()).toBe(true);
    const { x, width } = (await clear.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(390);
    await clear.click();
    await expect.poll(() => numbers(page)).toBe('0003 0002 0001');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('offers no filter that tells nothing apart', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(address);
    expect(
      await page
        .locator('[data-filters] label:not([hidden]) select')
        .evaluateAll((all) => all.map((one) => one.getAttribute('name'))),
    ).toEqual(['owner', 'project', 'tag', 'sort']);
  });

  test('a value of a document leads to all that have it', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${address}0003-bee/`);
    await page.locator('.docket a', { hasText: 'constructor' }).click();
    await expect.poll(() => numbers(page)).toBe('0003 0001');
  });

  test('without JavaScript all are listed', async () => {
    const { page } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${address}?status=proposed`);
    await expect.poll(() => numbers(page)).toBe('0003 0002 0001');
    await expect.poll(() => page.locator('[data-filters]').isVisible()).toBe(false);
  });

  /** The index as if it had a second page. */
  const withSecondPage = async (page: Page, answer: { status?: number; body: string }): Promise<void> => {
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('data-pages="[]"', 'data-pages="[&quot;/docs/adrs/page/2/&quot;]"');
      await route.fulfill({ response, body: html });
    });
    await page.route(`${address}page/2/`, (route) => route.fulfill({ contentType: 'text/html', ...answer }));
  };
  const second =
    '<ul data-index><li data-keys="0"><span class="ledger-number">0000</span><a class="ledger-title" href="/">First</a></li></ul>';

  test('of several pages all documents are filtered, and shown in parts', async () => {
    const { page, faults } = await openPage(site.browser);
    await withSecondPage(page, { body: second });
    await page.goto(address);
    await expect.poll(() => numbers(page)).toBe('0003 0002 0001');
    await page.locator('[data-filters]').getByLabel('First').selectOption('lowest');
    await expect.poll(() => numbers(page)).toBe('0000 0001 0002');
    await page.locator('[data-filter-more]').click();
    await expect.poll(() => numbers(page)).toBe('0000 0001 0002 0003');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe('/docs/adrs/0003-bee/');
    await page.locator('[data-filters]').getByLabel('First').selectOption('');
    await expect.poll(() => numbers(page)).toBe('0003 0002 0001');
    expect(faults).toEqual([]);
  });

  test.each<[what: string, label: string, value: string, rows: string]>([
    ['an order', 'First', 'lowest', '0001 0003'],
    ['a value', 'Owner', 'ann', '0001'],
  ])(
    '%s that is chosen before the script is there holds, with what the address asks for',
    async (_, label, value, rows) => {
      const { page, faults } = await openPage(site.browser);
      const scripts = Promise.withResolvers<void>();
      await page.route('**/*.js', async (route) => {
        await scripts.promise;
        await route.continue();
      });
      await page.goto(`${address}?tag=constructor`, { waitUntil: 'commit' });
      await page.locator('[data-filters]').waitFor({ state: 'attached' });
      // As a fast reader does it; a click would wait until nothing is loading.
      await page.evaluate(
        ([text, wanted]) => {
          const labels = [...document.querySelectorAll('[data-filters] label')];
          const select = labels.find((one) => one.textContent.includes(text!))!.querySelector('select')!;
          select.value = wanted!;
        },
        [label, value],
      );
      scripts.resolve();
      await expect.poll(() => numbers(page)).toBe(rows);
      expect(faults).toEqual([]);
    },
  );

  test('a page that cannot be loaded is told of', async () => {
    const { page } = await openPage(site.browser);
    await withSecondPage(page, { status: 503, body: '' });
    await page.goto(address);
    await page.getByText('accepted 2').click();
    await expect.poll(() => page.locator('[data-filter-count]').innerText()).toMatch(/some pages could not be loaded/);
    await expect.poll(() => numbers(page)).toBe('0003 0001');
  });

  test.each([1280, 390].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme }))))(
    'accessible and no wider than the screen: $theme, $width pixels',
    async ({ width, theme }) => {
      const { page } = await openPage(site.browser, { viewport: { width, height: 800 }, colorScheme: theme });
      await page.goto(`${address}?status=accepted`);
      await expect.poll(() => numbers(page)).toBe('0003 0001');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );
});
