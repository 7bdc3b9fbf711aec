import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeTree } from '../../support/cli.ts';
import { goodAdr } from '../../support/good-adr.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const code = `
\`\`\`ts title="<script>alert('🚀')</script>" showLineNumbers start=9 {2} del={3} ins={4} "name"
/** A comment with words that are read. */
@decorator({ deep: true })
const before = 'text ' + name;
export const after: Type = \`\${name}, a line that is by far too long for the box that it stands in, and scrolls\`;
\`\`\`

\`\`\`console
$ npm run build
Built dist/
$ npm test \\
    --all
All passed
\`\`\`

\`\`\`sh
# Not to be pasted
npm install docwright
\`\`\`

\`\`\`ts wrap
export const wrapped = (first: string, second: string, third: string, fourth: string): string => first + second + third;
\`\`\`

\`\`\`diff lang="yaml"
 a: 1
-b: 2
+b: 3
\`\`\`

\`\`\`json
{ "a": [1, null, "b"] }
\`\`\`
`;

const adr = (title: string, more = '') =>
  goodAdr.replace('Use text', title).replace('We will have it.', `We will.\n${code}${more}`);

let site: OpenSite;
beforeAll(async () => {
  if (inject('browser') === '') return;
  site = await openSite(
    writeTree({
      'content/adrs/0001-code.md': adr('Show code', '\nAs [with JSX](0002-jsx.mdx).\n'),
      'content/adrs/0002-jsx.mdx': adr('Show code in JSX', '\nAs [without JSX](0001-code.md). {1 + 1}\n'),
    }),
    '--base',
    '/docs/',
  );
});
afterAll(() => site?.close());

const address = (name: string): string => `${site.server.address}adrs/${name}/`;

describe.skipIf(inject('browser') === '')('code', () => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('can be read: %s, %i', async (colorScheme, width) => {
    const { page, faults } = await openPage(site.browser, { colorScheme, viewport: { width, height: 844 } });
    await page.goto(address('0001-code'));
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expect.poll(() => page.locator('[style]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('what is copied can be pasted, and is said', async () => {
    const { page, faults } = await openPage(site.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(address('0001-code'));
    const copied: string[] = [];
    for (const button of await page.locator('.copy').all()) {
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator('body > [role=status]', { hasText: 'Copied' }).waitFor({ state: 'attached' });
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
      await page.locator('body > [role=status]', { hasText: /^$/ }).waitFor({ state: 'attached' });
    }
    expect(copied.map((text) => text.split('\n')[0])).toEqual([
      '/** A comment with words that are read. */',
      'npm run build',
      'npm install docwright',
      expect.stringMatching(/^export const wrapped/),
      'a: 1',
      '{ "a": [1, null, "b"] }',
    ]);
    expect(copied[0]).toMatch(/^\/\*\*[^\n]*\n@decorator[^\n]*\nexport const after[^\n]*$/);
    expect(copied[1]).toBe('npm run build\nnpm test \\\n    --all');
    expect(copied[4]).toBe('a: 1\nb: 3');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a page without a secure context copies too, and says where it cannot', async () => {
    const { page } = await openPage(site.browser);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => {
        const field = document.activeElement as HTMLTextAreaElement;
        document.documentElement.dataset['copied'] = field.value.slice(field.selectionStart, field.selectionEnd);
        return document.documentElement.dataset['copied'].includes('npm');
      };
    });
    await page.goto(address('0001-code'));
    const buttons = page.locator('.copy');
    await buttons.nth(2).click();
    await expect.poll(() => page.locator('html').getAttribute('data-copied')).toBe('npm install docwright');
    await expect.poll(() => buttons.nth(2).textContent()).toBe('Copied');
    await expect.poll(() => buttons.nth(2).evaluate((button) => button === document.activeElement)).toBe(true);
    await buttons.nth(5).click();
    await expect.poll(() => page.locator('body > [role=status]').textContent()).toBe('Selected; copy it by hand');
    await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe('{ "a": [1, null, "b"] }');
    await page.close();
  });

  test('numbers and signs are neither text nor read aloud, and lines are selected as they are', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(address('0001-code'));
    const block = page.locator('pre').first();
    const lines = (await block.textContent())!.split('\n');
    expect(lines[0]).toBe('/** A comment with words that are read. */');
    await block.evaluate((pre) => getSelection()?.selectAllChildren(pre));
    expect((await page.evaluate(() => String(getSelection()))).trimEnd()).toBe(lines.join('\n').trimEnd());
    const tree = await block.ariaSnapshot();
    expect(tree).toContain('A comment with words that are read.');
    expect(tree).toMatch(/deletion/);
    expect(tree).toMatch(/insertion/);
    const signs = await block
      .locator('.line')
      .evaluateAll((all) =>
        all.map((line) => ['::before', '::after'].map((part) => getComputedStyle(line, part).content)),
      );
    expect(signs).toEqual([
      ['" 9" / ""', 'none'],
      ['"10" / ""', '"›" / ""'],
      ['"11" / ""', '"−" / ""'],
      ['"12" / ""', '"+" / ""'],
    ]);
    await page.close();
  });

  test('only blocks that scroll are stops of the Tab key; all are without JavaScript', async () => {
    const scrolling = { viewport: { width: 390, height: 844 } };
    const { page } = await openPage(site.browser, scrolling);
    await page.goto(address('0001-code'));
    const stops = () => page.locator('pre').evaluateAll((all) => all.map((pre) => pre.hasAttribute('tabindex')));
    await expect.poll(stops).toEqual([true, false, false, false, false, false]);
    await page.close();
    const { page: still } = await openPage(site.browser, { ...scrolling, javaScriptEnabled: false });
    await still.goto(address('0001-code'));
    await expect.poll(() => still.locator('pre[tabindex="0"]').count()).toBe(6);
    await expect.poll(() => still.locator('.copy').count()).toBe(0);
    await still.close();
  });

  test('on paper and in forced colours nothing is lost', async () => {
    const { page } = await openPage(site.browser, { viewport: { width: 390, height: 844 } });
    await page.goto(address('0001-code'));
    await page.emulateMedia({ media: 'print' });
    const wide = await page.locator('pre').evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth));
    expect(wide).toEqual([]);
    await expect.poll(() => page.locator('.copy').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    const colors = await page
      .locator('mark.line span')
      .first()
      .evaluate((token) => [getComputedStyle(token).color, getComputedStyle(token).backgroundColor]);
    expect(new Set(colors).size).toBe(2);
    await page.close();
  });

  test('a document with JSX has the same code', async () => {
    const { page } = await openPage(site.browser);
    const codeOf = async (name: string) => {
      await page.goto(address(name));
      return page.locator('.code-frame').evaluateAll((all) => all.map((frame) => frame.outerHTML));
    };
    expect(await codeOf('0002-jsx')).toEqual(await codeOf('0001-code'));
    await page.close();
  });
});
