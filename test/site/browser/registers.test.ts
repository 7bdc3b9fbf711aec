import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const long = 'Donaudampfschiff'.repeat(5);
const wild = `Use <script>alert("x")</script> & 'quotes' 😀`;

const adr = (title: string, date: string, status: string, more = '') =>
  goodAdr
    .replace('title: Use text', () => `title: ${JSON.stringify(title)}`)
    .replace(/^date: .*/m, `date: ${date}`)
    .replace('status: accepted', `status: ${status}${more}`);

const plan = (title: string, more: string, body: string) =>
  `---\ntitle: ${title}\nversion: '1'\ndate: 2026-01-05\nauthor: Ada\npurpose: Work.\naudience: [dev]\nstatus: active\n${more}---\n\n${body}`;

const shop = `## Risks

| Risk | Probability | Impact | Mitigation | Owner | Status | Review |
|---|---|---|---|---|---|---|
| It <b>breaks</b> "here" | high | high | See [the metrics](#metrics) in \`src\` | Ada | open | 2026-06-30 |
| Nobody looks | low | high | Look | | open | 2026-05-01 |
| It is over | critical | critical | | | closed | |

## Metrics

| Metric | Target | Current |
|---|---|---|
| Answers, p95 | <200ms p95 | 180ms p95 |
| [Coverage](#risks) | >=80 % | 71 % |
| Faults | 0 | not measured |
`;

const bank = `## Risks\n\n| Risk | Probability | Impact | Mitigation | Owner | Review |\n|---|---|---|---|---|---|\n| Run | high | high | Wait | Bob | 2026-07-01 |\n`;

describe.skipIf(inject('browser') === '')('registers', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const off = ['missing-section', 'too-short', 'invalid-table-cell', 'section-order'];
    const rules = Object.fromEntries(off.map((id) => [id, 'off']));
    const root = writeTree({
      'docwright.config.mjs': `export default { base: '/docs', projects: { Shop: { label: 'The shop' } }, rules: ${JSON.stringify(rules)} };\n`,
      'content/adrs/0001-one.md': adr(wild, '2026-01-05', 'superseded', '\nproject: constructor'),
      'content/adrs/0002-two.md': adr('Two', '2026-03-05', 'superseded', '\nsupersedes: [0001-one]\nproject: Shop'),
      'content/adrs/0003-three.md': adr(`Three ${long}`, '2026-05-05', 'accepted', '\nsupersedes: [0002-two]'),
      'content/adrs/0004-four.md': adr(long, '2026-05-06', 'proposed', '\nproject: Shop'),
      'content/plans/shop.md': plan('Shop', 'project: Shop\n', shop),
      'content/plans/bank.md': plan('Bank', '', bank),
    });
    site = await openSite(root, '--as-of', '2026-05-31');
  });

  afterAll(() => site.close());

  test('the decision log has chains, a timeline and a table, without JavaScript', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}decisions/`);
    await expect.poll(() => page.locator('header a[href$="/decisions/"]').count()).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator('.chain li > a').allInnerTexts())
      .toEqual([`0001 ${wild}`, '0002 Two', `0003 Three ${long}`]);
    await expect.poll(() => page.locator('svg[role=img] .mark').count()).toBe(4);
    await expect.poll(() => page.locator('tbody tr').count()).toBe(4);
    await page.locator('tbody').getByRole('link', { name: wild }).click();
    await page.waitForURL(/\/docs\/adrs\/0001-one\/$/);
    expect(faults).toEqual([]);
  });

  test.each(['ltr', 'rtl'])('on a phone the timeline begins with the newest decision, %s', async (dir) => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 } });
    await page.addInitScript((own) => addEventListener('DOMContentLoaded', () => (document.dir = own)), dir);
    await page.goto(`${site.server.address}decisions/`);
    const box = page.locator('.timeline .table');
    await expect.poll(() => box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
    const isSeen = (mark: Element): boolean => {
      const { left, right } = mark.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    };
    await expect.poll(() => page.locator('.timeline .mark').last().evaluate(isSeen)).toBe(true);
    await expect.poll(() => page.locator('.timeline .mark').first().evaluate(isSeen)).toBe(false);
  });

  test('decisions can be chosen by project and status, in the address', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}decisions/?project=Shop`);
    const rows = page.locator('tbody th');
    await page.locator('tbody tr').nth(2).waitFor({ state: 'detached' });
    await expect.poll(() => rows.allInnerTexts()).toEqual([long, 'Two']);
    await expect.poll(() => page.locator('[data-filter-count]').innerText()).toBe('2 of 4 rows');
    await page.getByText('superseded 2').click();
    await page.waitForURL(/\?project=Shop&status=superseded$/);
    await expect.poll(() => rows.allInnerTexts()).toEqual(['Two']);
    await page.locator('[data-filters] select[name=project]').selectOption('constructor');
    await page.waitForURL(/project=constructor/);
    await expect.poll(() => rows.allInnerTexts()).toEqual([wild]);
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

  test('risks: those with the highest exposure stand at the top, with who owns them', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}risks/`);
    await page.locator('.figures').getByRole('link', { name: '9 of 16' }).click();
    await page.waitForURL(/\/docs\/risks\/#highest$/);
    await expect.poll(() => page.locator('main h2').first().innerText()).toMatch(/^Highest exposure\s*2$/);
    await expect
      .poll(() => page.locator('#highest ~ .table tbody tr').allInnerTexts())
      .toEqual([expect.stringMatching(/^9\s.*Run.*Bob/s), expect.stringMatching(/^9\s.*It breaks.*Ada/s)]);
    expect(faults).toEqual([]);
  });

  test('risks: what needs attention comes before all, each row leads to its line', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}risks/`);
    const first = page.locator('#attention ~ .table tbody tr');
    await expect
      .poll(() => first.allInnerTexts())
      .toEqual([expect.stringMatching(/^3\s.*Nobody looks.*no owner.*review overdue/s)]);
    await expect
      .poll(() => page.locator('#all ~ .table tbody th').allInnerTexts())
      .toEqual(['Run', 'It breaks “here”', 'Nobody looks']);
    const link = page.getByRole('link', { name: 'the metrics' }).first();
    await expect.poll(() => link.getAttribute('href')).toBe('/docs/plans/shop/#metrics');
    await first.getByRole('link', { name: '3: to the line of “Nobody looks”' }).click();
    await page.waitForURL(/\/docs\/plans\/shop\/#line-\d+$/);
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('Nobody looks');
    expect(faults).toEqual([]);
  });

  test('a number of the matrix shows as many rows', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}risks/`);
    await page.locator('.matrix').getByRole('link', { name: '2' }).click();
    await page.waitForURL(/\/docs\/risks\/\?probability=high&impact=high#all$/);
    await page.locator('#all ~ .table tbody tr').nth(2).waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('#all ~ .table tbody th').allInnerTexts())
      .toEqual(['Run', 'It breaks “here”']);
    await expect.poll(() => page.locator('[data-filter-count]').innerText()).toBe('2 of 3 rows');
  });

  test('metrics: what misses its target comes first', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}metrics/`);
    const rows = page.locator('tbody tr');
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual([
        expect.stringMatching(/Coverage.*not met.*71 %.*>=80 %/s),
        expect.stringMatching(/Faults.*not known.*not measured.*0/s),
        expect.stringMatching(/Answers, p95.*met.*180ms p95.*<200ms p95/s),
      ]);
    await expect.poll(() => page.locator('.metric-bar').count()).toBe(2);
    await rows.first().getByRole('link', { name: 'not met' }).click();
    await page.waitForURL(/\/docs\/plans\/shop\/#line-\d+$/);
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('Coverage');
    expect(faults).toEqual([]);
  });

  test.each([
    ['risks', 4],
    ['metrics', 3],
  ])('%s as JSON', async (view, count) => {
    const { page } = await openPage(site.browser);
    const answer = await page.request.get(`${site.server.address}${view}.json`);
    const { rows } = (await answer.json()) as { rows: { address: string }[] };
    expect(rows).toHaveLength(count);
    for (const { address } of rows) {
      await page.goto(new URL(address, site.server.address).href);
      await expect.poll(() => page.locator('tr:target').count()).toBe(1);
    }
  });

  test.each([true, false])(
    'on a phone, script %s, a row shows all its cells under their names',
    async (javaScriptEnabled) => {
      const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 }, javaScriptEnabled });
      await page.goto(`${site.server.address}risks/`);
      const row = page.locator('#all ~ .table').getByRole('row', { name: 'Nobody looks' });
      await expect
        .poll(() => row.getByRole('cell', { name: 'Look', exact: true }).getAttribute('data-head'))
        .toBe('Mitigation');
      await expect.poll(() => row.getByRole('rowheader').innerText()).toBe('Nobody looks');
      for (const cell of await row.getByRole('cell').all()) {
        const { x, width } = (await cell.boundingBox())!;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(390);
      }
      await expect
        .poll(() => page.locator('#all ~ .table').getByRole('columnheader', { name: 'Owner' }).count())
        .toBe(1);
      await page.setViewportSize({ width: 1280, height: 800 });
      const [owner, name] = [row.getByRole('cell').nth(2), row.getByRole('rowheader')];
      expect((await owner.boundingBox())!.y).toBe((await name.boundingBox())!.y);
    },
  );

  test('a project is called by its name', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}metrics/`);
    await expect.poll(() => page.locator('tbody tr').first().locator('.note').last().innerText()).toBe('The shop');
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('accessible and no wider than the screen: %s, %i pixels', async (colorScheme, width) => {
    const { page, faults } = await openPage(site.browser, { colorScheme, viewport: { width, height: 800 } });
    for (const path of ['decisions/', 'risks/', 'metrics/']) {
      await page.goto(site.server.address + path);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    expect(faults).toEqual([]);
  });
});
