import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const wild = `Use <script>alert("x")</script> & 'quotes' 😀`;

const adr = (title: string, date: string, status: string, more = '') =>
  goodAdr
    .replace('title: Use text', () => `title: ${JSON.stringify(title)}`)
    .replace(/^date: .*/m, `date: ${date}`)
    .replace('status: accepted', `status: ${status}${more}`);

describe.skipIf(inject('browser') === '')('registers', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const rules = { 'missing-section': 'off', 'too-short': 'off' };
    const root = writeTree({
      'docwright.config.mjs': `export default { base: '/docs', rules: ${JSON.stringify(rules)} };\n`,
      'content/adrs/0001-one.md': adr(wild, '2026-01-05', 'superseded', '\nproject: constructor'),
      'content/adrs/0002-two.md': adr('Two', '2026-03-05', 'superseded', '\nsupersedes: [0001-one]\nproject: Shop'),
      'content/adrs/0003-three.md': adr('Three', '2026-05-05', 'accepted', '\nsupersedes: [0002-two]'),
      'content/adrs/0004-four.md': adr('Four', '2026-05-06', 'proposed', '\nproject: Shop'),
    });
    site = await openSite(root, '--as-of', '2026-05-31');
  });

  afterAll(() => site.close());

  test('the decision log has chains, a timeline and a table, without JavaScript', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(site.server.address);
    await page.locator('header').getByRole('link', { name: 'Decision log' }).click();
    await expect(page.locator('.chain li > a').allInnerTexts()).resolves.toEqual([
      `0001 ${wild}`,
      '0002 Two',
      '0003 Three',
    ]);
    await expect(page.locator('svg[role=img] .mark').count()).resolves.toBe(4);
    await expect(page.locator('tbody tr').count()).resolves.toBe(4);
    await page.locator('tbody').getByRole('link', { name: wild }).click();
    await page.waitForURL(/\/docs\/adrs\/0001-one\/$/);
    expect(faults).toEqual([]);
  });

  test('decisions can be chosen by project and status, in the address', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}decisions/?project=Shop`);
    const rows = page.locator('tbody th');
    await page.locator('tbody tr').nth(2).waitFor({ state: 'detached' });
    await expect(rows.allInnerTexts()).resolves.toEqual(['Four', 'Two']);
    await expect(page.locator('[data-filter-count]').innerText()).resolves.toBe('2 of 4 rows');
    await page.getByText('superseded 2').click();
    await page.waitForURL(/\?project=Shop&status=superseded$/);
    await expect(rows.allInnerTexts()).resolves.toEqual(['Two']);
    await page.locator('[data-filters] select[name=project]').selectOption('constructor');
    await page.waitForURL(/project=constructor/);
    await expect(rows.allInnerTexts()).resolves.toEqual([wild]);
  });

  test('the decision log as JSON', async () => {
    const { page } = await openPage(site.browser);
    const answer = await page.request.get(`${site.server.address}decisions.json`);
    const { chains, rows } = (await answer.json()) as { chains: unknown; rows: Record<string, unknown>[] };
    expect(chains).toEqual([[['adrs/0001-one'], ['adrs/0002-two'], ['adrs/0003-three']]]);
    expect(rows.map(({ number, status }) => [number, status])).toEqual([
      ['0004', 'proposed'],
      ['0003', 'accepted'],
      ['0002', 'superseded'],
      ['0001', 'superseded'],
    ]);
    expect(rows[3]).toMatchObject({ title: wild, project: 'constructor', supersededBy: ['adrs/0002-two'] });
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('accessible and no wider than the screen: %s, %i pixels', async (colorScheme, width) => {
    const { page, faults } = await openPage(site.browser, { colorScheme, viewport: { width, height: 800 } });
    for (const path of ['decisions/']) {
      await page.goto(site.server.address + path);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    expect(faults).toEqual([]);
  });
});
