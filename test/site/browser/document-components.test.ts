import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../../support/cli.ts';
import { openPage, violations } from '../../support/page.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';

const imports = `import { Aside, Badge, Card, CardGrid, FileTree, LinkCard, Steps, TabItem, Tabs } from 'docwright/components';`;

const withBody = (title: string, body: string): string =>
  goodAdr
    .replace('title: Use text', `title: ${JSON.stringify(title)}`)
    .replace('\n## Context', `\n${imports}\n\n## Context`) + `\n${body}\n`;

/** A figure of its own, of another document and of all. */
const figures = (title: string, language: string): string =>
  goodAdr
    .replace('title: Use text', `title: ${title}\nlang: ${language}`)
    .replace(
      '\n## Context',
      `\nimport { Stat as Figure } from 'docwright/components';\n\n## Context\n\n<Figure of="fences" /> and <Figure of="tasks.parallelShare" document="plans/p" expect="> 60" /> and <Figure of="deliverables.target" project="*" />.\n`,
    );

const plan = `---\ndate: 2026-01-05\n---\n\n## Tasks\n\n| ID | Task | Depends on |\n|---|---|---|\n| T1 | A | |\n| T2 | B | |\n| T3 | C | T1 |\n\n## Deliverables\n\n| Document | Lines |\n|---|---|\n| plans/later.md | 1,200 |\n`;

const body = `## Parts

<Aside type="warning" title="Before midnight">

Backups run, says ADR-2.

</Aside>

<Tabs sync="os">
<TabItem label="macOS & co">

Install it with brewmeister.

</TabItem>
<TabItem label="Linux">

### On Linux

Install it with penguinery.

<Tabs>
<TabItem label="apt">

The first one.

</TabItem>
<TabItem label="dnf">

### With dnf

The second one.

</TabItem>
</Tabs>

</TabItem>
</Tabs>

<Tabs sync="os">
<TabItem label="macOS & co">

Again on a Mac.

</TabItem>
<TabItem label="Linux">

Again on Linux.

</TabItem>
</Tabs>

<Steps>

1. First.

   \`\`\`sh
   echo one
   \`\`\`

2. Second.

</Steps>

<CardGrid>
<Card title="A card <b>">

Text of it.

</Card>
<LinkCard title="A decision" href="0002-plain.md" description="All about it" />
</CardGrid>

It is <Badge text="accepted" tone="good" />.

<FileTree>

- content
  - 0001-a.md the first one

</FileTree>
`;

describe.skipIf(inject('browser') === '')('components in documents', () => {
  let site: OpenSite;
  let browser: Browser;

  beforeAll(async () => {
    const tree = {
      'content/adrs/0001-a.mdx': withBody('<script>alert(1)</script> "Q" 🎉', body),
      'content/adrs/0002-plain.md': goodAdr,
      'content/adrs/0003-figures.mdx': figures('Figures', 'en'),
      'content/adrs/0004-zahlen.mdx': figures('Zahlen', 'de'),
      'content/plans/p.md': plan,
      'docwright.config.mjs':
        "export default { overrides: [{ files: ['plans/**'], rules: { 'missing-section': 'off', 'invalid-frontmatter': 'off', 'too-short': 'off' } }] };\n",
    };
    site = await openSite(writeTree(tree), '--base', '/docs/');
    ({ browser } = site);
  }, 120_000);

  afterAll(() => site?.close());

  const open = async (options: Parameters<typeof openPage>[1] = {}, hash = '') => {
    const opened = await openPage(browser, { viewport: { width: 1280, height: 800 }, ...options });
    await opened.page.goto(`${site.server.address}adrs/0001-a/${hash}`);
    if (options?.javaScriptEnabled !== false) await opened.page.locator('.tabs.live').first().waitFor();
    return opened;
  };

  const shown = (page: Page) =>
    page
      .locator('.tab-panel p:not(.tab-label)')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));

  test.each([
    ['on a desk, light', {}],
    ['on a desk, dark', { colorScheme: 'dark' }],
    ['on a phone, light', { viewport: { width: 390, height: 800 } }],
    ['on a phone, dark', { viewport: { width: 390, height: 800 }, colorScheme: 'dark' }],
  ] as const)('read well %s', async (_, options) => {
    const { page, faults } = await open(options);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expect.poll(() => page.locator('.prose [style]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([
    ['0003-figures', '0 and 66.67\u00a0% and 1,200.'],
    ['0004-zahlen', '0 and 66,67\u00a0% and 1.200.'],
  ])('figures of %s are counted and written in the language of the document', async (name, expected) => {
    const { page, faults } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${site.server.address}adrs/${name}/`);
    await expect.poll(() => page.locator('p:has(.stat)').innerText()).toBe(expected);
    const twin = await page.request.get(`${site.server.address}adrs/${name}.md`);
    await expect(twin.text()).resolves.toContain(expected);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('tabs go by mouse and arrows, those of one name together, and the choice is kept', async () => {
    const { page } = await open();
    await expect.poll(() => shown(page)).toEqual(['Install it with brewmeister.', 'Again on a Mac.']);
    await page.getByRole('tab', { name: 'Linux' }).last().click();
    const onLinux = ['Install it with penguinery.', 'The first one.', 'Again on Linux.'];
    await expect.poll(() => shown(page)).toEqual(onLinux);
    await page.reload();
    await page.locator('.tabs.live').first().waitFor();
    await expect.poll(() => shown(page)).toEqual(onLinux);
    await page.getByRole('tab', { name: 'Linux' }).first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('macOS & co');
    await expect.poll(() => shown(page)).toEqual(['Install it with brewmeister.', 'Again on a Mac.']);
    await page.keyboard.press('End');
    await expect.poll(() => page.getByRole('tab', { selected: true }).first().textContent()).toBe('Linux');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('tab');
    await page.close();
  });

  test('where nothing may be stored, tabs work all the same', async () => {
    const { page, faults } = await openPage(browser);
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new Error('denied');
        },
      }),
    );
    await page.goto(`${site.server.address}adrs/0001-a/`);
    await page.locator('.tabs.live').first().waitFor();
    await page.getByRole('tab', { name: 'Linux' }).first().click();
    await expect.poll(() => shown(page)).toContain('Again on Linux.');
    expect(faults.filter((fault) => !fault.includes('denied'))).toEqual([]);
    await page.close();
  });

  test('a link to a heading in a closed panel opens it, and those around it', async () => {
    const { page } = await open({}, '#with-dnf');
    await expect.poll(() => shown(page)).toContain('The second one.');
    expect(
      await page.locator('#with-dnf').evaluate((heading) => heading.getBoundingClientRect().top < innerHeight),
    ).toBe(true);
    await page.close();
  });

  test('without JavaScript and on paper all panels stand below one another with their labels', async () => {
    const everything = [
      'Install it with brewmeister.',
      'Install it with penguinery.',
      'The first one.',
      'The second one.',
      'Again on a Mac.',
      'Again on Linux.',
    ];
    const { page } = await open({ javaScriptEnabled: false });
    const state = () =>
      Promise.all([
        page.locator('.tab-label').filter({ visible: true }).count(),
        page.locator('.tab-list').filter({ visible: true }).count(),
      ]);
    for (const text of everything) expect(await page.getByText(text).isVisible()).toBe(true);
    await expect.poll(() => state()).toEqual([6, 0]);
    await page.close();
    const printed = await open();
    await printed.page.emulateMedia({ media: 'print' });
    await expect.poll(() => shown(printed.page)).toEqual(everything);
    await expect.poll(() => printed.page.locator('.tab-list').filter({ visible: true }).count()).toBe(0);
    await printed.page.close();
  });

  test('what they hold is linked, in the table of contents and in the search', async () => {
    const { page } = await open();
    await expect.poll(() => page.locator('.link-card a').getAttribute('href')).toBe('/docs/adrs/0002-plain/');
    const place = () => page.locator('.link-card a').evaluate((link) => getComputedStyle(link, '::after').position);
    await expect.poll(() => place()).toBe('absolute');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => place()).toBe('static');
    await page.emulateMedia({ media: 'screen' });
    await expect
      .poll(() => page.getByRole('note', { name: 'Warning' }).getByRole('link').getAttribute('href'))
      .toBe('/docs/adrs/0002-plain/');
    await expect.poll(() => page.locator('[data-outline] a').allTextContents()).toContain('With dnf');
    await page.locator('[data-search-open]').first().click();
    await page.locator('dialog[data-search] input[type=search]').fill('penguinery');
    await page.locator('[data-search-results] a').first().waitFor();
    await page.close();
  });

  test('the script for tabs is loaded where there are tabs', async () => {
    const scripts = async (path: string) => {
      const { page } = await openPage(browser);
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url()));
      await page.goto(site.server.address + path, { waitUntil: 'networkidle' });
      await page.close();
      return urls.filter((url) => /\/tabs\.[^/]*\.js$/.test(url)).length;
    };
    expect([await scripts('adrs/0001-a/'), await scripts('adrs/0002-plain/')]).toEqual([1, 0]);
  });
});

test.each([
  [
    '<Aside type="danger">x</Aside>',
    '<Aside>: "type" must be note, tip, important, warning or caution, and not "danger"',
  ],
  ['<Steps>x</Steps>', '<Steps> needs one numbered list between its tags, and nothing else'],
])('%s ends the build with the name of the document', (text, message) => {
  const root = writeTree({ 'content/adrs/0001-a.mdx': withBody('A', text) });
  const { status, out, err } = spawn('build', '--root', root);
  expect(status).not.toBe(0);
  expect(out + err).toContain(`content/adrs/0001-a.mdx: ${message}`);
  expect(out + err).not.toContain('    at ');
});
