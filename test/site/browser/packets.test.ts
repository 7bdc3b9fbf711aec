import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const rules = { 'missing-section': 'off', 'too-short': 'off', 'invalid-frontmatter': 'off', 'thin-section': 'off' };

const plan = `---
title: Orca <script>alert(1)</script> "&" 🐋
version: '1'
date: 2026-01-05
author: lead
purpose: A plan.
audience: lead
status: active
---

## Summary

An index.

## Tasks

| ID | Task | Owner | Days | Depends on | Status |
|---|---|---|---|---|---|
| T1 | Models | Ada | 2 | | done |
| T2 | The [API](../specs/api.mdx#errors) and \`code\` 🐋 | | 1 | T1 | open |
| constructor | No more | | 1 | T2 | open |

T2 waits for ADR-0001, since:

- it is *late*

## Notes

### T2 step by step

Take [the first step](#summary), then ADR-0001. ![Plan](plan.svg)

- [ ] \`look\`

## Risks

| Risk | Owner |
|---|---|
| T2 is <i>big</i> | Ada |

## Success criteria

- [ ] T2 answers
`;

/** The config of the guide, with more views. */
const config = readFileSync(new URL('../../../content/guides/make-your-own-view.md', import.meta.url), 'utf8')
  .split('```ts\n')[1]!
  .split('```')[0]!
  .replace("'docwright'", JSON.stringify(new URL('../../../src/index.ts', import.meta.url).href))
  .replace('views: [missing]', `views: [missing, shown, none, many], base: '/docs', rules: ${JSON.stringify(rules)}`)
  .replace(
    'export default',
    `const shown = { ...missing, name: 'shown', title: 'Shown <i>', component: 'look/Shown.astro' };
const none = { ...missing, name: 'none', title: 'None', rows: () => [] };
const many = {
  ...missing, name: 'many', title: 'Many', columns: { a: 'A' },
  rows: ({ documents }) => Array.from({ length: 130 }, (_, number) => ({
    document: documents.find(({ id }) => id === (number < 10 ? 'specs/two' : 'specs/one')), cells: { a: 'Row ' + number },
  })),
};
export default`,
  );

const requirements = (title: string, project: string, rows: string) =>
  `---\ntitle: ${title}\nproject: ${project}\nowner: Ada\n---\n\n## Requirements\n\n| ID | Requirement | Level | Status |\n|---|---|---|---|\n${rows}\n`;

describe.skipIf(inject('browser') === '')('packets of tasks, views of the project’s own, statistics and map', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const root = writeTree({
      'docwright.config.ts': config,
      'look/Shown.astro':
        '---\nconst { title, rows } = Astro.props;\n---\n<p id="own">{rows.length} of {title}: <a href={rows[0].href}>first</a></p>\n<slot />\n',
      'content/specs/one.md': requirements(
        'One "&" <b> 🐋',
        'orca',
        '| R1 | Answer [soon](api.mdx#errors) | must | open |\n| R2 | Done | must | done |',
      ),
      'content/specs/two.md': requirements('Two', 'constructor', '| Q1 | Wait | must | |\n| Q2 | May | may | |'),
      'content/plans/orca.md': plan,
      'content/plans/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>\n',
      'content/specs/api.mdx':
        '# API\n\n## Errors\n\n<section>\n\nAll of `them`.\n\n</section>\n\nCount: {1 + 1}.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
      'content/adrs/0001-json.md': '---\ntitle: Use JSON\nstatus: accepted\n---\n\n## Decision\n\nWe will.\n',
    });
    site = await openSite(root, '--as-of', '2026-01-31');
  });

  afterAll(() => site.close());

  test('from the schedule to a packet that has all in it, without JavaScript', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}tracker/plans/orca/`);
    await page.getByRole('link', { name: 'Packet of T2' }).click();
    await page.waitForURL(/\/docs\/tasks\/plans\/orca\/T2\/$/);
    await expect.poll(() => page.locator('h1').innerText()).toBe('T2: The API and code 🐋');
    const text = await page.locator('main').innerText();
    for (const part of [
      'T2 step by step',
      'An index.',
      'All of them.',
      '{1 + 1}',
      'We will.',
      'T2 answers',
      'open, late, due 7 Jan 2026',
      'None of this is open any more',
    ])
      expect(text).toContain(part);
    await expect.poll(() => page.locator('main img').getAttribute('src')).toBe('/docs/files/plans/plan.svg');
    await expect.poll(() => page.locator('main script').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test.each([
    ['line 21', /\/plans\/orca\/#line-21$/],
    ['T1: Models', /\/tasks\/plans\/orca\/T1\/$/],
    ['constructor: No more', /\/tasks\/plans\/orca\/constructor\/$/],
    ['0001 Use JSON', /\/adrs\/0001-json\/$/],
    ['the first step', /\/plans\/orca\/#summary$/],
    ['API', /\/specs\/api\/#errors$/],
    ['ADR-0001', /\/adrs\/0001-json\/$/],
    ['Tasks, line 23', /\/plans\/orca\/#tasks$/],
  ])('its link %s leads where it says', async (name, address) => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(`${site.server.address}tasks/plans/orca/T2/`);
    await page.locator('main').getByRole('link', { name, exact: true }).first().click();
    await page.waitForURL(address);
    expect(faults).toEqual([]);
  });

  test('what the plan says of a task stands in its packet, and of no other task that it has no more', async () => {
    const { page } = await openPage(site.browser, { javaScriptEnabled: false });
    const text = async (id: string) => {
      await page.goto(`${site.server.address}tasks/plans/orca/${id}/`);
      return page.locator('main').innerText();
    };
    const said = await text('T2');
    for (const part of ['T2 waits for ADR-0001, since:', 'it is late', 'Risks, line 39: Risk: T2 is big · Owner: Ada'])
      expect(said).toContain(part);
    expect(said).not.toContain('The row is all');
    expect(await text('constructor')).toContain('The row is all that the plan says of this task.');
  });

  test('it stands below the tracker, as the schedule does', async () => {
    const { page } = await openPage(site.browser, { javaScriptEnabled: false });
    const steps = () => page.locator('.breadcrumb li').allInnerTexts();
    await page.goto(`${site.server.address}tasks/plans/orca/T2/`);
    const [, ...below] = await steps();
    expect(below).toEqual(['Tracker', expect.stringContaining('Schedule of Orca'), 'T2']);
    await page.locator('.breadcrumb a').last().click();
    await page.waitForURL(/\/docs\/tracker\/plans\/orca\/$/);
    expect((await steps()).slice(1)).toEqual(['Tracker']);
    await page.locator('.breadcrumb a').last().click();
    await page.waitForURL(/\/docs\/tracker\/$/);
  });

  test('on paper its plan is named once, and long items go on over the edge', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}tasks/plans/orca/T2/`);
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    // What stands behind a link is a part of its name.
    const behind = (text: string) =>
      page
        .locator('main a', { hasText: text })
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
    await expect(behind('To the plan')).resolves.toBe('" (plans/orca)"');
    for (const name of ['line 21', 'Tasks, line 23', 'the first step'])
      await expect(behind(name)).resolves.toBe('none');
    await expect(behind('API')).resolves.toBe('" (specs/api)"');
    const item = page.locator('.prose li', { hasText: 'it is late' }).first();
    expect(await item.evaluate((own) => getComputedStyle(own).breakInside)).toBe('auto');
  });

  test('the same as Markdown, whose links lead to Markdown', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}tasks/plans/orca/T2/`);
    const address = await page.getByRole('link', { name: 'Markdown', exact: true }).getAttribute('href');
    expect(address).toBe('/docs/tasks/plans/orca/T2.md');
    const answer = await page.request.get(new URL(address!, site.server.address).href);
    const text = await answer.text();
    expect(text).toContain('[T1: Models](/docs/tasks/plans/orca/T1.md): done, Ada');
    expect(text).toContain('[the first step](/docs/plans/orca.md#summary)');
  });

  test('the view of the guide: its rows lead to their lines, in the navigation and as JSON', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(site.server.address);
    const link = page.locator('header a', { hasText: 'Missing requirements' });
    await expect.poll(() => link.getAttribute('href')).toBe('/docs/views/missing-requirements/');
    await page.goto(`${site.server.address}views/missing-requirements/`);
    await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
    await expect
      .poll(() => page.locator('tbody').getByRole('link', { name: 'soon' }).getAttribute('href'))
      .toBe('/docs/specs/api/#errors');
    await page.getByRole('link', { name: 'line 11' }).first().click();
    await page.waitForURL(/\/docs\/specs\/one\/#line-11$/);
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('R1');
    const answer = await page.request.get(`${site.server.address}views/missing-requirements.json`);
    expect(await answer.json()).toMatchObject({
      title: 'Missing requirements',
      rows: [
        {
          document: 'specs/one',
          project: 'orca',
          cells: { id: 'R1', requirement: 'Answer soon', status: 'open', owner: 'Ada' },
        },
        { document: 'specs/two', project: 'constructor', cells: { id: 'Q1' }, address: '/docs/specs/two/#line-11' },
      ],
    });
    expect(faults).toEqual([]);
  });

  test('the rows of a view are narrowed by project', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(`${site.server.address}views/missing-requirements/?project=constructor`);
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(1);
  });

  test.each([true, false])(
    'of a long table a phone shows the first rows until all are asked for, script %s',
    async (javaScriptEnabled) => {
      const { page, faults } = await openPage(site.browser, {
        javaScriptEnabled,
        viewport: { width: 390, height: 800 },
      });
      const rows = page.locator('tbody tr:visible');
      const all = page.getByRole('checkbox', { name: 'Show all rows' });
      await page.goto(`${site.server.address}views/many/`);
      await expect.poll(() => rows.count()).toBe(50);
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => rows.count()).toBe(130);
      await page.emulateMedia({ media: 'screen' });
      await all.check();
      await expect.poll(() => rows.count()).toBe(130);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect.poll(() => all.isVisible()).toBe(false);
      await page.goto(`${site.server.address}views/many/`);
      await expect.poll(() => rows.count()).toBe(130);
      expect(faults).toEqual([]);
    },
  );

  test('few rows that are left of a long table are all shown on a phone', async () => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 800 } });
    const all = page.getByRole('checkbox', { name: 'Show all rows' });
    await page.goto(`${site.server.address}views/many/?project=constructor`);
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(10);
    await expect.poll(() => all.isVisible()).toBe(false);
    await page.goto(`${site.server.address}views/many/?project=orca`);
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(50);
    await expect.poll(() => all.isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test('a view may have a component, and nothing to show', async () => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(`${site.server.address}views/shown/`);
    await expect.poll(() => page.locator('#own').innerText()).toBe('2 of Shown <i>: first');
    await expect.poll(() => page.locator('#own a').getAttribute('href')).toBe('/docs/specs/one/#line-11');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
    await page.goto(`${site.server.address}views/none/`);
    await expect.poll(() => page.locator('main').innerText()).toContain('nothing to show');
    expect(faults).toEqual([]);
  });

  test('the map leads to the documents of a group, and the statistics to those of a type', async () => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}map/`);
    await expect.poll(() => page.locator('svg').getByRole('link').count()).toBe(5);
    const box = page.locator('svg').getByRole('link', { name: 'orca: Specs, 1 document' });
    await expect.poll(() => box.getAttribute('href')).toBe('/docs/specs/?project=orca');
    await page.getByRole('link', { name: 'orca: Specs' }).first().click();
    await page.waitForURL(/\/docs\/specs\/\?project=orca$/);
    await page.goto(`${site.server.address}statistics/`);
    await expect.poll(() => page.locator('.figures div').first().innerText()).toMatch(/Documents\s+5/);
    await page.locator('table').first().getByRole('link', { name: 'Specs' }).click();
    await page.waitForURL(/\/docs\/specs\/$/);
    expect(faults).toEqual([]);
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('accessible and no wider than the screen: %s, %i pixels', async (colorScheme, width) => {
    const { page, faults } = await openPage(site.browser, { colorScheme, viewport: { width, height: 800 } });
    const packets = ['T1', 'T2', 'constructor'].map((id) => `tasks/plans/orca/${id}/`);
    for (const path of [...packets, 'views/missing-requirements/', 'views/none/', 'statistics/', 'map/']) {
      await page.goto(site.server.address + path);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    expect(faults).toEqual([]);
  });
});
