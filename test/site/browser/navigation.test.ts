import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const evil = `<script>alert(1)</script> "&' 🚀`;

const adr = (title: string, project: string): string =>
  goodAdr.replace('Use text', JSON.stringify(title)).replace('status:', `project: ${JSON.stringify(project)}\nstatus:`);

const plan = `---\ntitle: Work\nversion: '1'\ndate: 2026-01-05\nauthor: lead\npurpose: A plan.\naudience: lead\nstatus: active\nproject: Orca\n---

## Tasks

| ID | Task | Owner | Days | Depends on | Status |
|----|------|-------|------|------------|--------|
| T1 | ${evil} | Dev | 1 | | open |
| T2 | Two | | 1 | T1 | open |
`;

const rules = { 'missing-section': 'off', 'too-short': 'off', 'unknown-id': 'off' };

const tree = {
  'docwright.config.mjs': `export default { title: 'Acme', base: '/docs', rules: ${JSON.stringify(rules)}, projects: { orca: { label: 'The orca', description: 'Large.' } } };\n`,
  'content/adrs/0001-one.md': adr('One', 'Orca'),
  'content/adrs/0002-two.md': adr(evil, evil),
  'content/plans/work.md': plan,
};

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
const isOpen = (page: Page, id: string): Promise<boolean> =>
  page.locator(`#${id}`).evaluate((element) => element.matches(':popover-open'));

describe.skipIf(inject('browser') === '')('navigation', () => {
  let site: OpenSite;
  const at = (path: string): string => site.server.address + path;

  beforeAll(async () => {
    site = await openSite(writeTree(tree), '--as-of', '2026-11-20');
  });
  afterAll(() => site.close());

  test('projects are in a menu that opens and closes by keyboard, without JavaScript', async () => {
    const { page, faults } = await openPage(site.browser, { viewport: desktop, javaScriptEnabled: false });
    await page.goto(at('adrs/0001-one/'));
    const menu = page.getByRole('button', { name: 'Projects' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('link', { name: evil }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('link', { name: evil }).isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/docs\/projects\/orca\/$/);
    await expect.poll(() => page.locator('h1').innerText()).toBe('The orca');
    await expect.poll(() => page.locator('.site-nav [aria-current]').innerText()).toBe('The orca');
    expect(faults).toEqual([]);
  });

  test('a menu opens below its button', async () => {
    const { page } = await openPage(site.browser, { viewport: desktop });
    await page.goto(at(''));
    const button = page.getByRole('button', { name: 'Projects' });
    await button.click();
    const [own, panel] = [await button.boundingBox(), await page.locator('#menu-projects').boundingBox()];
    expect(panel!.y).toBeGreaterThanOrEqual(own!.y + own!.height - 2);
    expect(Math.abs(panel!.x - own!.x)).toBeLessThan(4);
    await page.mouse.click(600, 600);
    await expect.poll(() => isOpen(page, 'menu-projects')).toBe(false);
  });

  test('a view is found by its name', async () => {
    const { page, faults } = await openPage(site.browser, { viewport: desktop });
    await page.goto(at('adrs/0001-one/'));
    await page.keyboard.press('/');
    await page.locator('dialog[data-search] input[type=search]').fill('tracker');
    const first = page.locator('[data-search-results] a').first();
    await expect.poll(() => first.getAttribute('href')).toMatch(/\/docs\/tracker\/$/);
    expect(faults).toEqual([]);
  });

  test('on a phone all of it is in a drawer', async () => {
    const { page, faults } = await openPage(site.browser, { viewport: phone, javaScriptEnabled: false });
    await page.goto(at(''));
    await expect.poll(() => page.locator('.site-nav').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    for (const name of ['Plans', 'Decisions', 'Tracker', 'The orca', evil])
      await expect
        .poll(() => page.locator('.site-nav').getByRole('link', { name, exact: true }).isVisible(), { message: name })
        .toBe(true);
    await page.getByRole('button', { name: 'Close the menu' }).click();
    await expect.poll(() => page.locator('.site-nav').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.locator('.site-nav').getByRole('link', { name: 'Tracker', exact: true }).click();
    await page.waitForURL(/\/tracker\/$/);
    expect(faults).toEqual([]);
  });

  test('home and the page of a project say what needs attention, and lead to its line', async () => {
    const { page } = await openPage(site.browser, { viewport: desktop });
    await page.goto(at('projects/orca/'));
    await expect.poll(() => page.locator('.attention').innerText()).toMatch(/2 Late tasks/);
    await page.goto(at(''));
    await expect.poll(() => page.locator('.types').first().innerText()).toContain('3 things need attention');
    await expect.poll(() => page.locator('.readers').innerText()).toMatch(/lead\s+1 document, 1 min/);
    await page.locator('.attention').getByRole('link', { name: /^T1 / }).click();
    await page.waitForURL(/\/docs\/plans\/work\/#line-\d+$/);
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('T1');
  });

  test.each(['light', 'dark'] as const)('%s: open menus are accessible and fit', async (colorScheme) => {
    for (const viewport of [desktop, phone]) {
      const { page, faults } = await openPage(site.browser, { viewport, colorScheme });
      for (const path of ['', 'projects/', 'projects/orca/']) {
        await page.goto(at(path));
        expect(await violations(page), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(viewport.width);
      }
      await page.getByRole('button', { name: viewport === phone ? 'Menu' : 'Projects', exact: true }).click();
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    }
  });
});
