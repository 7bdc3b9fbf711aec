import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';
import { writeTree } from '../../support/cli.ts';
import { orcaTasks } from '../../views/plan/orca.ts';

const plan = `---
title: Orca <b>&
version: '1'
date: 2025-01-27
author: lead
purpose: A plan.
audience: lead
status: active
---

## Tasks

${orcaTasks.replace('Data models', '[Data models](orca.md#tasks) in `src`')}
## Deliverables

| Document | Lines | Owner | Status |
|---|---|---|---|
| [This <b>plan](orca.md) | 40 | Ada | done |
| specs/later.md | 1,200 | | planned |
`;

describe.skipIf(inject('browser') === '')('the tracker', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const rules = { 'missing-section': 'off', 'too-short': 'off', undelivered: 'off' };
    const root = writeTree({
      'docwright.config.mjs': `export default { base: '/docs', rules: ${JSON.stringify(rules)} };\n`,
      'content/plans/orca.md': plan,
    });
    site = await openSite(root, '--as-of', '2025-01-31');
  });

  afterAll(() => site.close());

  test('each task leads to the line that it came from, without JavaScript', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}tracker/`);
    await expect.poll(() => page.locator('header a[href$="/tracker/"]').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('h1').innerText()).toBe('Tracker');
    await page.locator('#late ~ .table').getByRole('link', { name: 'T7', exact: true }).first().click();
    await page.waitForURL(/\/docs\/plans\/orca\/#line-\d+$/);
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('Resource management');
    expect(faults).toEqual([]);
  });

  test.each(['tracker', 'tracker/plans/orca'])('the rows of %s are there as JSON, each with its line', async (view) => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}${view}/`);
    const address = await page.locator('link[type="application/json"]').getAttribute('href');
    expect(address).toBe(`/docs/${view}.json`);
    await expect.poll(() => page.getByRole('link', { name: 'This table as JSON' }).getAttribute('href')).toBe(address);
    const answer = await page.request.get(new URL(address!, site.server.address).href);
    const { rows } = (await answer.json()) as { rows: Record<string, unknown>[] };
    expect(rows).toHaveLength(16);
    expect(rows[4]).toMatchObject({
      document: 'plans/orca',
      id: 'T5',
      dependsOn: ['plans/orca#T1', 'plans/orca#T2'],
      isLate: false,
    });
    await page.goto(new URL(rows[4]!['address'] as string, site.server.address).href);
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('T5');
  });

  test('the schedule has figures, pictures and links of cells', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}tracker/plans/orca/`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('87.5 %');
    expect(text).toContain('T1 → T5 → T9 → T12 → T15 → T16');
    await expect.poll(() => page.locator('svg[role=img]').count()).toBe(2);
    await expect
      .poll(() => page.getByRole('link', { name: 'Data models' }).getAttribute('href'))
      .toBe('/docs/plans/orca/#tasks');
  });

  test('the schedule lists what the plan delivers, with lines, totals and the row of each', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}tracker/plans/orca/`);
    const table = page.locator('#deliverables ~ .table');
    await expect.poll(() => table.locator('tbody tr').count()).toBe(2);
    const [last, first] = await table.locator('tbody tr').allInnerTexts();
    expect(first).toMatch(/Ada\s+done\s+40\s+\d+/);
    expect(last).toMatch(/specs\/later\.md\s+nobody\s+open\s+1,200\s+not there/);
    await expect.poll(() => table.locator('tfoot').innerText()).toMatch(/2 documents\s+1 done\s+1,240\s+\d+/);
    await table.locator('tbody tr').first().locator('a.mono').click();
    await page.waitForURL(/#line-\d+$/);
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('specs/later.md');
  });

  test.each([true, false])('its sections are at hand on a phone, script %s', async (javaScriptEnabled) => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 }, javaScriptEnabled });
    await page.goto(`${site.server.address}tracker/plans/orca/`);
    const sections = page.getByRole('navigation', { name: 'On this page' });
    const names = await sections.getByRole('link').allInnerTexts();
    expect(names).toContain('Deliverables');
    await expect.poll(() => page.locator('h2').allInnerTexts()).toEqual(names);
    await sections.getByRole('link', { name: 'Deliverables' }).click();
    await expect
      .poll(() =>
        page
          .locator('#deliverables')
          .boundingBox()
          .then((box) => box!.y),
      )
      .toBeLessThan(800);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => sections.isVisible()).toBe(false);
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('accessible and no wider than the screen: %s, %i pixels', async (colorScheme, width) => {
    const { page, faults } = await openPage(site.browser, { colorScheme, viewport: { width, height: 800 } });
    for (const path of ['tracker/', 'tracker/plans/orca/']) {
      await page.goto(site.server.address + path);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    expect(faults).toEqual([]);
  });
});
