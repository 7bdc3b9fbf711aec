import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { run, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';
import { text } from '../../views/documents.ts';

/** 220 words are a minute. */
const words = (minutes: number) => 'word '.repeat(220 * minutes);

const tree = {
  'docwright.config.mjs': `export default { base: '/docs', rules: ${JSON.stringify({
    'missing-section': 'off',
    'too-short': 'off',
    'invalid-frontmatter': 'off',
    'unexpected-section': 'off',
  })} };\n`,
  'content/specs/start.md': text('title: Start\naudience: [Front end, "<b>&"]\ndate: 2026-06-01', words(10)),
  'content/specs/other.md': text('title: Other\nproject: Gem\naudience: Front end', words(3)),
  'content/specs/later.md': text(
    'title: Later\naudience: front  end\nrequires: [adrs/0001-why]\ndate: 2026-01-01',
    words(25),
  ),
  'content/adrs/0001-why.md': text(
    'title: Why <i>\naudience: FRONT END\nowner: front end\nreview: monthly\ndate: 2026-05-01',
    words(4),
  ),
  'content/adrs/0002-old.md': text('title: Old\naudience: Front end\nstatus: deprecated\ndate: 2026-05-01', words(9)),
  'content/specs/deal.md': text(
    'title: Deal\nversion: "2.0"\nstatus: approved\ndate: 2026-06-01',
    `## Sign-offs

| Role | Name | Date | Version | Hash |
|---|---|---|---|---|
| analyst | Bea | 2026-06-02 | v2.0 | 0123456789ab |
| counsel | | | | |`,
  ),
  'content/plans/big.md': text(
    'title: Big\nversion: "1.2"\nstarts: 2026-06-01\ndate: 2026-06-01',
    `## Goals

Two regions.

## Tasks

| ID | Task | Owner | Days | Depends on | Status |
|---|---|---|---|---|---|
| T1 | Write \`it\` | Front end | 2 | | open |

## Sign-offs

| Role | Name | Date | Version | Hash |
|---|---|---|---|---|
| Front end | | | | |
| Sponsor | | | | |`,
  ),
};

/** Heads of cells that say nothing but their heads, where rows stand as blocks. Runs in the page. */
function emptyCells(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-head]')]
    .filter((cell) => getComputedStyle(cell, '::before').content.includes(cell.dataset['head']!))
    .filter((cell) => cell.checkVisibility() && cell.textContent.trim() === '' && cell.childElementCount === 0)
    .map((cell) => cell.dataset['head']!);
}

describe.skipIf(inject('browser') === '')('people', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const root = writeTree(tree);
    const plan = join(root, 'content/plans/big.md');
    await run('sign', plan, '--root', root, '--as', 'front end', '--as-of', '2026-06-02');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('Two regions', 'Three regions').replace('"1.2"', '"1.3"'));
    await run('sign', plan, '--root', root, '--as', 'Sponsor', '--name', 'Ann', '--as-of', '2026-06-03');
    site = await openSite(root, '--as-of', '2026-06-15');
  });

  afterAll(() => site.close());

  test('a role reads in order, sees what 30 minutes allow, and what it has to do, without JavaScript', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}roles/`);
    await page.getByRole('link', { name: 'Front end', exact: true }).click();
    await page.waitForURL('**/docs/roles/front-end/');
    await expect
      .poll(() => page.locator('.reading-path th[scope=row] a').allInnerTexts())
      .toEqual(['Other', '0001 Why <i>', 'Later', 'Start']);
    await expect
      .poll(() => page.locator('.reading-path-of li').allInnerTexts())
      .toEqual([
        'I have 15 minutes: 1 document',
        'I have 15 minutes: 1 document',
        'I have 30 minutes: 2 documents',
        'I have 60 minutes: 3 documents',
      ]);
    await page.getByRole('link', { name: 'I have 30 minutes' }).click();
    const end = page.locator('tr:target');
    await expect.poll(() => end.innerText()).toContain('30 minutes end here: 2 documents');
    await expect.poll(() => end.locator('xpath=preceding-sibling::tr[1]').innerText()).toContain('Later');
    for (const said of ['T1', 'Overdue', 'Lapsed'])
      await expect
        .poll(() => page.locator('section[aria-labelledby=todo]').innerText(), { message: said })
        .toContain(said);
    expect(faults).toEqual([]);
  });

  test('a lapsed sign-off leads to its line, and so does its JSON', async () => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(`${site.server.address}sign-offs/`);
    const rows = page.locator('tbody[data-index] tr:visible');
    await expect.poll(() => rows.count()).toBe(4);
    await page.locator('form.filters').getByText('Lapsed').click();
    await expect.poll(() => rows.count()).toBe(2);
    expect(new URL(page.url()).search).toBe('?status=lapsed');
    await expect
      .poll(() => rows.locator('td:last-child').allInnerTexts())
      .toEqual(['1.2 now 1.3', 'v2.0 text changed']);
    await expect.poll(() => page.getByRole('columnheader', { name: 'Status' }).count()).toBe(1);
    const byRole = page.locator('section[aria-labelledby=roles] th[scope=row]');
    await expect.poll(() => byRole.allInnerTexts()).toEqual(['analyst', 'counsel', 'Front end', 'Sponsor']);
    await rows.getByRole('link', { name: 'Big' }).click();
    await page.waitForURL(/\/docs\/plans\/big\/#line-\d+$/);
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('Front end');
    const answer = await page.request.get(`${site.server.address}sign-offs.json`);
    const { rows: all } = (await answer.json()) as { rows: { state: string; address: string }[] };
    expect(all.map(({ state }) => state)).toEqual(['lapsed', 'lapsed', 'open', 'valid']);
    expect(all[0]?.address.endsWith(new URL(page.url()).pathname + new URL(page.url()).hash)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('reviews by month, with a calendar to take along', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}reviews/`);
    await expect
      .poll(() => page.locator('h2').allInnerTexts())
      .toEqual(['Overdue 1', 'January 2027 1', 'June 2027 2', 'By cycle']);
    const href = await page.getByRole('link', { name: 'calendar' }).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', page.url()).href);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    await expect(answer.text()).resolves.toContain('DTSTART;VALUE=DATE:20260601\r\n');
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('accessible and no wider than the screen: %s, %i pixels', async (colorScheme, width) => {
    const { page, faults } = await openPage(site.browser, { colorScheme, viewport: { width, height: 800 } });
    for (const path of ['roles/', 'roles/front-end/', 'roles/b/', 'reviews/', 'sign-offs/']) {
      await page.goto(site.server.address + path);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      expect(await page.evaluate(emptyCells), path).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});
