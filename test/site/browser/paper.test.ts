import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const adr = (title: string, body: string, more = '') =>
  goodAdr
    .replace('Use text', () => title)
    .replace('status: accepted\n', (status) => status + more)
    .replace('We will have it.', () => body);

const rows = (count: number) => Array.from({ length: count }, (_, index) => `| ${index} | Text |\n`).join('');

const links = `See [another](0002-card.md), [here](#context), [ADR 0002](0002-card.md#decision), [a guide](../plans/p.md),
[the web](https://www.example.org/a/?q=1), <https://example.org/b>, [mail](mailto:a@example.org) and
[long](https://example.org/${'x'.repeat(80)}).

| Number | Text |
|---|---|
${rows(5)}

| Number | Text |
|---|---|
${rows(80)}
`;

const tree = {
  'docwright.config.mjs':
    "export default { base: '/docs/', site: 'https://docs.example.org', rules: { 'too-long': 'off', 'missing-section': 'off', 'invalid-frontmatter': 'off', 'unexpected-section': 'off' } };\n",
  'content/adrs/0001-a.md': adr('"Text \\\\ <script>alert(1)</script> 🚀"', links),
  'content/adrs/0002-card.md': adr(
    'A card',
    `| You see | Go to | First move |\n|---|---|---|\n| \`no marker\` after 30 s | [Done markers](../plans/a-long-name-of-a-plan-whose-address-is-printed-in-a-cell-and-takes-more-than-a-column.md) | Restart it |\n\n${'- One of many steps, with a command such as `ls`.\n'.repeat(40)}\n\`\`\`sh\n${'ls -l '.repeat(30)}\n\`\`\`\n`,
    'layout: card\n',
  ),
  'content/plans/p.md': '---\ntitle: P\n---\n\nText.\n',
  'content/plans/a-long-name-of-a-plan-whose-address-is-printed-in-a-cell-and-takes-more-than-a-column.md':
    '---\ntitle: Q\n---\n\nText.\n',
};

describe.skipIf(inject('browser') === '')('on paper', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(writeTree(tree));
  }, 240_000);

  afterAll(() => site.close());

  const open = async (path: string, options: Parameters<typeof openPage>[1] = {}) => {
    const opened = await openPage(site.browser, options);
    await opened.page.goto(site.server.address + path);
    return opened;
  };

  test('above and below each page stands which document it is, in which state, and where', async () => {
    const { page } = await open('adrs/0001-a/');
    await page.emulateMedia({ media: 'print' });
    const lines = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['start', 'end', 'address'].map((name) => style.getPropertyValue(`--print-${name}`));
    });
    expect(lines).toEqual([
      '"adrs/0001-a"',
      '"Version 1.0 · 20 Nov 2026 · accepted"',
      '"https://docs.example.org/docs/adrs/0001-a/"',
    ]);
    await page.goto(`${site.server.address}adrs/`);
    await expect.poll(() => page.locator('html').getAttribute('data-print-start')).toBe('Documentation');
    await page.close();
  });

  test.each([true, false])(
    'links say where they lead, and nothing is there to click; JavaScript: %s',
    async (javaScriptEnabled) => {
      const { page, faults } = await open('adrs/0001-a/', { javaScriptEnabled, colorScheme: 'dark' });
      if (javaScriptEnabled) await page.pdf();
      await page.emulateMedia({ media: 'print' });
      const behind = await page
        .locator('.prose p')
        .filter({ hasText: 'See another' })
        .locator('a')
        .evaluateAll((all) =>
          all.map((link) => {
            const { content } = getComputedStyle(link, '::after');
            return content === 'none' ? '' : content;
          }),
        );
      const cut = `example.org/${'x'.repeat(48)}…`;
      const shown = javaScriptEnabled
        ? ['adrs/0002', '', '', 'plans/p', 'example.org/a', '', '', cut]
        : [
            '',
            '',
            '',
            '',
            'https://www.example.org/a/?q=1',
            'https://example.org/b',
            '',
            `https://example.org/${'x'.repeat(80)}`,
          ];
      expect(behind).toEqual(shown.map((text) => (text === '' ? '' : `" (${text})"`)));
      const hidden = [
        '.site-header',
        '.sidebar',
        '.outline-large',
        '.breadcrumb',
        '.related',
        '.source',
        '.site-footer',
        '.heading-link',
      ];
      for (const selector of hidden) expect(await page.locator(selector).first().isVisible()).toBe(false);
      const colours = await page.evaluate(() => {
        const { color } = getComputedStyle(document.body);
        const { backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('an entry of an index is not torn', async () => {
    const { page } = await open('adrs/');
    await page.emulateMedia({ media: 'print' });
    const inside = await page
      .locator('.ledger li')
      .evaluateAll((all) => all.map((item) => getComputedStyle(item).breakInside));
    expect(inside).toEqual(['avoid', 'avoid']);
    await page.close();
  });

  test('what leads to a table stays with it', async () => {
    const { page } = await open('adrs/0001-a/');
    await page.emulateMedia({ media: 'print' });
    const after = await page
      .locator('.prose > p')
      .evaluateAll((all) =>
        all.map((text) => [text.nextElementSibling?.className.split(' ')[0], getComputedStyle(text).breakAfter]),
      );
    expect(after).toContainEqual(['table', 'avoid']);
    expect(after.filter(([next, stays]) => (stays === 'avoid') !== (next === 'table'))).toEqual([]);
    await page.close();
  });

  test('a short table stays whole, a long one repeats its head', async () => {
    const { page } = await open('adrs/0001-a/');
    await page.emulateMedia({ media: 'print' });
    const tables = await page
      .locator('.table')
      .evaluateAll((all) =>
        all.map((table) => [
          getComputedStyle(table).breakInside,
          getComputedStyle(table).overflowX,
          getComputedStyle(table.querySelector('thead')!).display,
          getComputedStyle(table.querySelector('tr')!).breakInside,
        ]),
      );
    expect(tables).toEqual([
      ['avoid', 'visible', 'table-header-group', 'avoid'],
      ['auto', 'visible', 'table-header-group', 'avoid'],
    ]);
    await page.close();
  });

  test('a card is one sheet in two columns, and on a phone one column without a bar to scroll', async () => {
    const { page } = await open('adrs/0002-card/');
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(await page.locator('.prose').evaluate((prose) => getComputedStyle(prose).columnCount)).toBe('2');
    await expect.poll(() => page.locator('.sidebar, .outline-large, .outline-small').count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.close();
  });

  test('an address in a cell does not push its table out of a column of a card', async () => {
    const { page } = await open('adrs/0002-card/', { viewport: { width: 718, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const table = page.locator('.table').first();
    await expect.poll(() => table.locator('a').getAttribute('data-print')).toContain('a-long-name');
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('a card is fit for all in %s', async (colorScheme) => {
    const { page, faults } = await open('adrs/0002-card/', { colorScheme });
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});
