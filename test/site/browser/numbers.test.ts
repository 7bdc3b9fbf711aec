import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rules } from '../../../src/rules/index.ts';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { git } from '../../support/git.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage } from '../../support/page.ts';

const wild = `Use <script>alert("x")</script> & 'quotes' 😀`;

const meta = (title: string, more: string) =>
  `---\ntitle: ${JSON.stringify(title)}\nversion: '1'\ndate: 2026-01-05\nauthor: Ada\npurpose: Work.\naudience: [dev, Ops]\nowner: Ada\n${more}---\n\n`;

const plan = (title: string, more: string) =>
  `${meta(title, `status: active\nstarts: 2026-01-05\n${more}`)}## Tasks

| ID | Task | Owner | Phase | Days | Depends on | Status |
|---|---|---|---|---|---|---|
| T1 | One | Ada | P1 | 2 | | done |
| T2 | Two | Ada | P1 | 3 | T1 | open |
| T3 | Three | Bob | P2 | 4 | T1 | active |
| T4 | Four | | P2 | 5 | T3 | blocked |
| T5 | Five | Ada, Bob | P2 | 1 | T4 | open |

## Deliverables

| Document | Lines | Owner | Status |
|---|---|---|---|
| [Runbook](../runbooks/gateway.md) | 40 | Ada | open |
| [Text](../adrs/0001-one.md) | 12 | Ada | done |

## Risks

| Risk | Probability | Impact | Mitigation | Owner | Status | Review |
|---|---|---|---|---|---|---|
| It breaks | high | high | Look | Ada | open | 2026-06-30 |
| It burns | high | high | Look | | open | 2026-01-06 |
| It floods | low | critical | Look | Bob | open | 2026-06-30 |
| It is over | low | low | | | closed | |

## Metrics

| Metric | Target | Current |
|---|---|---|
| Answers | <200ms | 180ms |
| Coverage | >=80 % | 71 % |
| Faults | 0 | not measured |

## Success criteria

- [x] T1 is there
- [ ] T2 is there

## Sign-offs

| Role | Name | Date | Version |
|---|---|---|---|
| Ada | | | |
| Ops | Bob | 2026-01-06 | 1 |
`;

const adr = (title: string, status: string, more = '') =>
  goodAdr
    .replace('title: Use text', () => `title: ${JSON.stringify(title)}`)
    .replace('status: accepted', `status: ${status}\nreview: monthly${more}`)
    .replace('2026-11-20', '2026-01-05');

const runbook = `${meta('The gateway fails', 'status: active\nproject: constructor\nalerts: [Down]\n')}## Symptoms

- It is slow.

## Escalation

| Level | Who | When |
|---|---|---|
| L1 | Ops | at once |
| L2 | Ada | after 15 minutes |
`;

const config = `export default {
  base: '/docs',
  history: true,
  rules: ${JSON.stringify(Object.fromEntries(rules.map(({ id }) => [id, 'off'])))},
  views: [{
    name: 'sizes', title: 'Sizes', description: 'Sizes.', columns: { title: 'Title', days: 'Days' },
    rows: ({ documents }) => documents.flatMap((document) =>
      (document.rows.tasks ?? []).map(({ line, cells }) => ({
        document, line, cells: { title: cells.Task, days: cells.Days.value.max },
      }))),
  }],
};
`;

const views = `
  / projects/ projects/shop/ tracker/ tracker/plans/shop/ decisions/ risks/ metrics/ roles/ roles/ada/ roles/dev/ reviews/ sign-offs/
  runbooks/find/ escalation/ statistics/ map/ views/sizes/ tasks/plans/shop/T2/
`
  .trim()
  .split(/\s+/)
  .map((path) => path.replace(/^\/$/, ''));

/** A number of a view and where it leads. */
interface Lead {
  /** Head of its column, or what stands beside it. */
  name: string;
  text: string;
  href: string;
}

/** Sums whose rows are not as many as they say: of days, lines, words, or in percent. */
const isCount = ({ name, text }: Lead): boolean =>
  /^\d+$/.test(text) &&
  !/days|changes|lines|words|pages|minutes|links|layers|levels|roles and people|\bis\b|should be|no\.|slack|so far/i.test(
    name,
  );

/** Runs in the page. */
function numbersOf(): { loose: string[]; leads: Lead[] } {
  // Titles with how many rows stand below, names of rows, sentences, filters, days, and pictures, which a table says again.
  const passedOver = 'form, h1, h2, h3, p, dt, th, time, svg, nav, .reading-end, .badge, .prose';
  const main = document.querySelector('main')!;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const [loose, leads]: [string[], Lead[]] = [[], []];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    const text = textContent!.trim();
    const link = parentElement!.closest<HTMLAnchorElement>('main a[href]');
    if (!/[1-9]/.test(text)) continue;
    // A row of a list leads to its line itself: a value of it need not.
    const row = parentElement!.closest('tr, .attention li li, .document-links li, li[data-keys]');
    const isRow = row?.querySelector(row.matches('tr:not([data-keys])') ? 'a[href*="#line-"]' : 'a[href]') != null;
    if (link === null) {
      if (!isRow && parentElement!.closest(passedOver) === null)
        loose.push(`${parentElement!.closest('tr, li, div')?.textContent.trim().replaceAll(/\s+/g, ' ')}: ${text}`);
    } else if (link.matches('.value, .matrix a, .exposure a') || parentElement!.matches('.attention-count')) {
      const cell = link.closest('td, th');
      const head =
        cell === null
          ? link.closest('div, li')?.querySelector('dt, h3')
          : link.closest('table')!.querySelectorAll('thead tr:last-child th')[(cell as HTMLTableCellElement).cellIndex];
      const isMatrix = link.closest('.matrix') !== null;
      leads.push({ name: isMatrix ? 'matrix' : (head?.textContent.trim() ?? ''), text, href: link.href });
    }
  }
  return { loose, leads };
}

/** Rows that are seen below what an address names; none where one of them leads nowhere. */
async function rowsAt(page: Page): Promise<number> {
  return page.evaluate(() => {
    const target = document.querySelector(`[id="${decodeURIComponent(location.hash.slice(1))}"]`);
    if (target === null) return -1;
    const part = target.matches('tbody')
      ? [target]
      : target.matches('#days')
        ? [...document.querySelectorAll('[data-index]')]
        : [...target.closest('section, div')!.querySelectorAll('tbody, ul.document-links, ul:not([class])')];
    const rows = part
      .flatMap(({ children }) => [...children] as HTMLElement[])
      .filter(({ dataset }) => !('aside' in dataset));
    return rows.every((row) => row.querySelector('a[href]')) ? rows.length : 0;
  });
}

describe.skipIf(inject('browser') === '')('numbers of views', () => {
  let site: OpenSite;
  const found = new Map<string, Lead[]>();

  beforeAll(async () => {
    const root = writeTree({
      'docwright.config.mjs': config,
      'content/adrs/0001-one.md': adr(wild, 'superseded', '\nproject: constructor'),
      'content/adrs/0002-two.md': adr('Two', 'accepted', '\nsupersedes: [0001-one]\nproject: Shop'),
      'content/adrs/0003-three.md': adr('Three', 'proposed', '\nproject: Shop'),
      'content/adrs/0004-four.md': adr('Four', 'accepted'),
      'content/runbooks/gateway.md': runbook,
      'content/plans/shop.md': plan('Shop', 'project: Shop\n'),
      'content/plans/bank.md': plan('Bank', 'project: constructor\nrelated: [shop]\n'),
    });
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-q', '-m', 'All');
    site = await openSite(root, '--as-of', '2026-02-20');
  });

  afterAll(() => site.close());

  test.each(views)('/%s: each number leads somewhere', async (path) => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled: false });
    await page.goto(site.server.address + path);
    const { loose, leads } = await page.evaluate(numbersOf);
    expect(loose).toEqual([]);
    found.set(path, leads);
    expect(faults).toEqual([]);
  });

  test('what leads to a line is there, and holds what it says', async () => {
    const { page } = await openPage(site.browser, { javaScriptEnabled: false });
    const leads = [...found.values()].flat().filter(({ href }) => href.includes('#line-'));
    expect(new Set(leads.map(({ name }) => name)).size).toBeGreaterThan(15);
    const targets = Map.groupBy(leads, ({ href }) => href);
    for (const [href, own] of targets) {
      await page.goto(href);
      const text = await page.locator(':target').innerText();
      for (const { name, text: value } of own.filter((lead) => !isDerived(lead)))
        expect(text, `${name} ${href}`).toContain(value.replace(/ of .*/, ''));
    }
  });

  test('rows of one project, in all lists of a page; parts without rows are not there', async () => {
    const { page, faults } = await openPage(site.browser);
    const open = async (path: string) => {
      await page.goto(site.server.address + path);
      await page.locator('[data-filters] [type=reset]:visible').waitFor();
    };
    await open('reviews/?project=shop');
    await expect
      .poll(() => page.locator('main tbody[data-index] th').allInnerTexts())
      .toEqual(['0002 Two', '0003 Three']);
    await expect.poll(() => page.locator('[data-index-count]:visible').allInnerTexts()).toEqual(['2']);
    await open('roles/ada/?project=constructor');
    await expect.poll(() => page.locator('#tasks ~ .table tbody tr').count()).toBe(2);
    const shown = await page.locator('[data-index-part]:visible').allInnerTexts();
    expect(shown.join()).toContain('The gateway fails');
    expect(shown.join()).not.toMatch(/Shop|Three/);
    await page.getByRole('combobox', { name: 'Project' }).selectOption('Shop');
    await expect.poll(() => page.locator('#reviews').isVisible()).toBe(false);
    await expect.poll(() => page.locator('#tasks').isVisible()).toBe(true);
    await open('escalation/?project=Constructor');
    await expect.poll(() => page.locator('.called:visible').count()).toBe(2);
    await open('escalation/?project=Shop');
    await expect.poll(() => page.locator('.called').count()).toBe(2);
    await expect.poll(() => page.locator('.called:visible').count()).toBe(0);
    await expect.poll(() => page.getByRole('status').innerText()).toBe('0 of 2 rows have Project: Shop');
    expect(faults).toEqual([]);
  });

  test('a sum leads to as many rows as it says', async () => {
    const { page } = await openPage(site.browser);
    const sums = [...found].flatMap(([path, leads]) =>
      leads
        .filter((lead) => isCount(lead) && /#(?!line-)/.test(lead.href) && !lead.href.includes('#path'))
        .map((lead) => ({ path, ...lead })),
    );
    expect(sums.length).toBeGreaterThan(50);
    const risks = { path: 'tracker/', name: 'Risks that are not closed', text: '6' };
    expect(sums).toContainEqual({ ...risks, href: `${site.server.address}risks/#all` });
    const wrong: string[] = [];
    for (const [href, own] of Map.groupBy(sums, (lead) => lead.href)) {
      await page.goto('about:blank');
      await page.goto(href);
      if (href.includes('?')) await page.locator('[data-filters] [type=reset]:visible').waitFor();
      const rows = await rowsAt(page);
      for (const { path, name, text } of own)
        if (rows !== Number(text)) wrong.push(`${path} ${name} ${text}: ${rows} at ${href}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Worked out from the line, or the number of rows, which is one. */
const isDerived = ({ name, text }: Lead): boolean =>
  text === '1' || /when|slack|path|exposure|left|done|status/i.test(name);
