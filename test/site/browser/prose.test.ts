import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { openPage, violations } from '../../support/page.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A table with short names in its first column and numbers, aligned to the right, in the others. */
const table = (columns: number, rows: number): string =>
  row(range(columns).map((column) => `Column ${column}`)) +
  row(range(columns).map((column) => (column === 0 ? '---' : '--:'))) +
  range(rows)
    .map((line) => row(range(columns).map((column) => (column === 0 ? `Key ${line}` : `${line * 1000 + column}`))))
    .join('');

const withBody = (title: string, body: string): string =>
  goodAdr.replace('title: Use text', `title: ${JSON.stringify(title)}`) + `\n${body}\n`;

const body = `## Tables

${table(2, 3)}
### A wide one

${table(40, 30)}
### Values & "units" \\<b>

| Field |  | What it says | Why |
|---|---|---|---|
| a | b | ${'many words '.repeat(20)} | ${'more words '.repeat(20)} |

### What is short

| ID | Option | Means | Until | Takes |
|---|---|---|---|---|
| DE-1 | \`--sequential\` | ${'long prose '.repeat(9)} | 2027-03-01 | Week 1 |

## Notes

As ADR-0002 and ADR-1 say, with a note[^why] and again[^why].

${['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'].map((kind) => `> [!${kind}]\n> What to know of ${kind}.\n`).join('\n')}
- [x] Done
- [ ] To do

<details>
<summary>More</summary>

Hidden words, <kbd>Ctrl</kbd>.

</details>

[^why]: Because.
`;

const title = '<script>alert(1)</script> "Q" 🎉';

describe.skipIf(inject('browser') === '')('what stands in prose', () => {
  let site: OpenSite;
  let browser: Browser;

  beforeAll(async () => {
    const tree = {
      'content/adrs/0001-a.md': withBody(title, body),
      'content/adrs/0002-b.mdx': withBody('Second', body),
      'content/adrs/0003-none.md': goodAdr,
    };
    site = await openSite(writeTree(tree), '--base', '/docs/');
    ({ browser } = site);
  }, 120_000);

  afterAll(() => site?.close());

  const open = async (id: string, options: Parameters<typeof openPage>[1] = {}) => {
    const opened = await openPage(browser, { viewport: { width: 1280, height: 800 }, ...options });
    await opened.page.goto(`${site.server.address}adrs/${id}/`);
    return opened;
  };

  test.each([
    ['on a desk, light', '0001-a', {}],
    ['on a desk, dark', '0002-b', { colorScheme: 'dark' }],
    ['on a phone, light', '0002-b', { viewport: { width: 390, height: 800 } }],
    ['on a phone, dark', '0001-a', { viewport: { width: 390, height: 800 }, colorScheme: 'dark' }],
    ['with less motion', '0001-a', { reducedMotion: 'reduce' }],
  ] as const)('reads well %s', async (_, id, options) => {
    const { page, faults } = await open(id, options);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expect.poll(() => page.locator('.prose [style]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('ids among the words lead to their documents, also below a base', async () => {
    const { page } = await open('0001-a');
    const links = page.locator('.prose a', { hasText: /^ADR-/ });
    await expect.poll(() => links.allTextContents()).toEqual(['ADR-0002']);
    await links.first().click();
    expect(new URL(page.url()).pathname).toBe('/docs/adrs/0002-b/');
    await page.locator('.prose a', { hasText: 'ADR-1' }).waitFor();
    await expect
      .poll(() => page.locator('aside, section').filter({ hasText: 'Linked from' }).count())
      .toBeGreaterThan(0);
    await page.close();
  });

  test('a wide table scrolls by keyboard with its head and first column in sight', async () => {
    const { page } = await open('0001-a', { viewport: { width: 390, height: 800 } });
    const box = page.getByRole('group', { name: 'Table: A wide one' });
    await box.scrollIntoViewIfNeeded();
    await box.focus();
    const before = await box.locator('tbody td').first().boundingBox();
    await box.evaluate((element) => element.scrollTo(400, 300));
    const after = await box.locator('tbody tr').nth(12).locator('td').first().boundingBox();
    expect(after?.x).toBe(before?.x);
    const [top, head] = await Promise.all([box.boundingBox(), box.locator('th').nth(3).boundingBox()]);
    expect(Math.abs((head?.y ?? 0) - (top?.y ?? -99))).toBeLessThan(2);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 400);
    await page.close();
  });

  test('a table that fits is no stop for the keyboard, and numbers stand as the writer says', async () => {
    const { page } = await open('0001-a');
    const box = page.getByRole('group', { name: 'Table: Tables' });
    await page.waitForFunction(() => document.querySelector('.table')?.classList.contains('fits'));
    await expect.poll(() => box.getAttribute('tabindex')).toBeNull();
    const sides = await box
      .locator('tbody tr')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
    expect(sides).toEqual(['start', 'end']);
    await expect.poll(() => page.getByRole('group', { name: 'Table: Values & “units” <b>' }).count()).toBe(1);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.waitForFunction(() => document.querySelectorAll('.table')[2]?.classList.contains('fits') === false);
    await expect.poll(() => page.locator('.table').nth(2).getAttribute('tabindex')).toBe('0');
    await page.close();
  });

  test('on a phone, what is short in a table is not torn, and long prose has lines', async () => {
    const { page } = await open('0001-a');
    await page.setViewportSize({ width: 390, height: 800 });
    const cells = page.getByRole('group', { name: 'Table: What is short' }).locator('tbody td');
    const lines = await cells.evaluateAll((all) =>
      all.map((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        return Math.round(text.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(cell).lineHeight));
      }),
    );
    expect(lines.map((count) => count > 1)).toEqual([false, false, true, false, false]);
    // Scripts that measure follow on the new width.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  test('a table of forty columns is printed whole', async () => {
    const { page } = await open('0001-a');
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const fits = await page.locator('.table.wide').evaluate((box) => {
      const [own, inner] = [box.getBoundingClientRect(), box.querySelector('table')!.getBoundingClientRect()];
      return inner.right <= own.right + 1;
    });
    expect(fits).toBe(true);
    await page.close();
  });

  test('a heading is called by its words alone, and the link to it comes next', async () => {
    const { page } = await open('0001-a');
    await expect.poll(() => page.getByRole('heading', { name: 'A wide one', exact: true }).count()).toBe(1);
    const link = page.getByRole('link', { name: 'Link to “A wide one”' });
    await link.focus();
    await expect.poll(() => link.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#a-wide-one');
    await page.close();
  });

  test.each(['0001-a', '0002-b'])('notes and footnotes of %s say what they are', async (id) => {
    const { page } = await open(id);
    await expect
      .poll(() => page.getByRole('note').locator('.aside-title').allTextContents())
      .toEqual(['Note', 'Tip', 'Important', 'Warning', 'Caution']);
    await expect.poll(() => page.locator('.prose').textContent()).not.toContain('[!');
    await page.getByRole('link', { name: 'Footnote 1' }).first().click();
    expect(new URL(page.url()).hash).toBe('#user-content-fn-why');
    await page.getByRole('link', { name: 'Back to reference 1-2' }).click();
    expect(new URL(page.url()).hash).toBe('#user-content-fnref-why-2');
    await page.close();
  });
});
