import { expect, test } from 'vitest';
import { defineDocType, link, z } from '../../src/index.ts';
import { brokenLink } from '../../src/rules/broken-link.ts';
import { brief, checkText } from '../support/check-text.ts';
import { mended } from '../support/mended.ts';

const others = {
  'adrs/0002-cache.mdx': 'x',
  'adrs/a b.md': 'x',
  'adrs/why so.md': 'x',
  'adrs/why caches.md': 'x',
  'plans/Search.md': 'x',
  'plans/日本.md': 'x',
  'plans/2025/move.md': 'x',
  'README.md': 'x',
  'adrs/parts.svg': '',
  'plans/sub/README.md': 'x',
  '../src/main.ts': '',
  '../public/logo.svg': '',
};

const found = (text: string, path = 'adrs/a.md') =>
  checkText(brokenLink, { [path]: text, ...others }).filter((diagnostic) => diagnostic.path === `content/${path}`);

test.each([
  '[a](0002-cache.mdx) [b](./0002-cache.mdx#x) [c](../plans/Search.md?plain=1) [d](../adrs/a.md) [e](#x) [f](../README.md)',
  '[a](a%20b.md) [b](<a b.md>) [c](../plans/日本.md) [d](../plans/%E6%97%A5%E6%9C%AC.md)',
  '[a](/adrs/0002-cache/) [b](/adrs/0002-cache) [c](/adrs/) [d](/) [e](/plans/2025/move/#x) [f](parts.svg)',
  '[folder](../plans) [folder](../plans/) [folder](.) [folder](./) [index](../plans/sub/) [index](/plans/sub/)',
  '[a](/content/adrs/0002-cache.mdx#x) [b](/content/plans/) [c](/src/main.ts) [d](../../src/) [e](/content/adrs/parts.svg?x)',
  '<https://x.org/no.md> https://x.org [m](mailto:a@b.c) [t](tel:1) //x.org [p](//x.org/no.md) [v](vscode://no.md)',
  '`[a](no.md)`\n\n```md\n[a](no.md)\n```\n\n    [a](no.md)\n\n<!-- [a](no.md) <a href="no.md"> -->\n\n\\[a](no.md)\n',
  '![image](no.md)',
  '<a href="java&#10;script:alert">a</a> [b](htt&#9;ps://x.org/no.md)',
  '[unused]: no.md',
  '[h]({{< ref "no.md" >}}) [h]({{site.url}}/no.md) <a href="{{ no }}">x</a>',
])('%j is fine', (text) => {
  expect(found(text).map(brief)).toEqual([]);
});

test.each<[text: string, expected: string[]]>([
  ['See [it](no.md).', ['1:5 Link target "no.md" does not exist']],
  ['> Ünï 😀 [it](./no.md?x=1#y)', ['1:10 Link target "./no.md" does not exist']],
  ['One\r\n\r\n[a][b]\r\n\r\n[b]: ../no.md "T"\r\n', ['3:1 Link target "../no.md" does not exist']],
  ['<p>\n<a href="no&amp;x.md">x</a>\n</p>', ['2:10 Link target "no&x.md" does not exist']],
  [
    '| a |\n|---|\n| [x](no.md) |\n\nNote[^1]\n\n[^1]: [y](no/)',
    ['3:3 Link target "no.md" does not exist', '7:7 Link target "no/" does not exist'],
  ],
  [
    '[a](0003-cache.md) [b](/adrs/no/)',
    ['1:1 Link target "0003-cache.md" does not exist', '1:20 Link target "/adrs/no/" does not exist'],
  ],
  ['[a](100%.md)', ['1:1 Link target "100%.md" does not exist']],
  ['- [ ] ## [a](no.md)', ['1:10 Link target "no.md" does not exist']],
])('%j', (text, expected) => {
  expect(found(text).map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});

test.each<[text: string, expected: string[]]>([
  [
    '<A href="no.md" /> <A href={`0002-cache.mdx`} /> <A href={x} /> {/* [n](no.md) */}',
    ['1:10 Link target "no.md" does not exist'],
  ],
  ['<Tabs>\n  <Tab>\n    [x](no.md)\n  </Tab>\n</Tabs>', ['3:5 Link target "no.md" does not exist']],
  ['<A\n  title="no.md"\n  href={"no.md"}\n/>', ['3:10 Link target "no.md" does not exist']],
])('%j in MDX', (text, expected) => {
  expect(found(text, 'adrs/a.mdx').map(brief)).toEqual(expected.map((words) => `content/adrs/a.mdx:${words}`));
});

test.each<[url: string, help: string]>([
  ['./0002-cahce.mdx', 'Did you mean "./0002-cache.mdx"?'],
  ['move.md#x', 'Did you mean "../plans/2025/move.md"?'],
  ['/plans/move/', 'Did you mean "/plans/2025/move/"?'],
  ['/adr/0002-cache', 'Did you mean "/adrs/0002-cache/"?'],
  ['a%20c.md', 'Did you mean "a%20b.md"?'],
  ['..\\plans\\Search.md', 'Write "../plans/Search.md": names in a path are divided by "/"'],
  ['C:\\docs\\a.md', 'Write the path in the repository: this one is of one computer, and no other has it'],
  ['entirely-different.md', 'Mend the path, or remove the link'],
  ['\u00A0https://x.org/a', 'Write "https://x.org/a" where another site is meant, or mend the path'],
  ['<(https://x.org/a)>', 'Write "https://x.org/a" where another site is meant, or mend the path'],
  [
    'www.gnu.org/software/bash/',
    'Write "https://www.gnu.org/software/bash/" where another site is meant, or mend the path',
  ],
  [
    'nodejs.org/api/events.html',
    'Write "https://nodejs.org/api/events.html" where another site is meant, or mend the path',
  ],
  ['www.md', 'Mend the path, or remove the link'],
  ['example.org', 'Mend the path, or remove the link'],
])('%s: %s', (url, help) => {
  expect(found(`[x](${url})`).map((diagnostic) => diagnostic.help)).toEqual([help]);
});

test.each<[text: string, expected: string]>([
  ['[x](plans/2025/move.md#y "t")', '[x](../plans/2025/move.md#y "t")'],
  ['[x](move.md) [x](../lib/move.md)', '[x](move.md) [x](../lib/move.md)'],
  ['[x](./0002-cahce.mdx?z=1#y)', '[x](./0002-cache.mdx?z=1#y)'],
  ['[x](..\\plans\\Search.md)', '[x](../plans/Search.md)'],
  ['[x](<why cahces.md>)', '[x](<why%20caches.md>)'],
  ['[x](<wyh so.md>)', '[x](<wyh so.md>)'],
  ['[x][r]\n\n[r]: plans/2025/move.md "t"', '[x][r]\n\n[r]: ../plans/2025/move.md "t"'],
  ['<a class="b" href="plans/2025/move.md#y">x</a>', '<a class="b" href="../plans/2025/move.md#y">x</a>'],
  ['| [x](0002-cahce.mdx) |\n|---|', '| [x](0002-cache.mdx) |\n|---|'],
])('%j is mended to %j', (text, expected) => {
  expect(mended(text, found(text))).toBe(expected);
});

test.each(['0003-cache.mdx', '/plans/2026/move/', 'entirely-different.md', 'no/README.md', 'a\\_c.md', 'c.md'])(
  'what %s means is not certain',
  (url) => {
    const diagnostics = found(`[x](${url})`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.edits).toBeUndefined();
  },
);

test.each(['CODE_OF_CONDUCT.md', 'README.zh-CN.md', './pull-request-template.md'])(
  'of %s, which any folder may have, another is not taken for certain',
  (url) => {
    const [diagnostic, ...more] = checkText(brokenLink, { 'adrs/a.md': `[x](${url})`, [`plans/search/${url}`]: 'x' });
    expect(more).toEqual([]);
    expect(diagnostic).toMatchObject({ help: expect.stringMatching(/^Did you mean "(?:\.\/)?\.\.\/plans/) as string });
    expect(diagnostic?.edits).toBeUndefined();
  },
);

test('with a base path, addresses begin with it', () => {
  const tree = {
    'adrs/a.md': '[a](/docs/plans/b/) [b](/plans/b/) [c](/docs/) [d](/content/plans/b.md)',
    'plans/b.md': 'x',
  };
  const diagnostics = checkText(brokenLink, tree, { base: '/docs' });
  expect(diagnostics.map(({ help }) => help)).toEqual(['Write "/docs/plans/b/": the site is served below /docs/']);
  expect(mended(tree['adrs/a.md'], diagnostics)).toContain('[b](/docs/plans/b/)');
});

test('what the config leaves to others is not checked', () => {
  const tree = { 'adrs/a.md': '[a](/dotnet/api) [b](/dot) [c](../x.md)' };
  const diagnostics = checkText(brokenLink, tree, { links: { unchecked: ['/dotnet/', '../x'] } });
  expect(diagnostics.map(brief)).toEqual(['content/adrs/a.md:1:18 Link target "/dot" does not exist']);
});

test('links in the metadata, where the contract declares them', () => {
  const page = defineDocType({
    name: 'page',
    folder: 'adrs',
    frontmatter: z.strictObject({
      source: link().optional().meta({ description: 'Where it is from.' }),
      hero: z.object({ actions: z.array(z.object({ text: z.string(), link: link() })) }).optional(),
      next: z.union([z.boolean(), z.string(), z.strictObject({ link: link().optional() })]).optional(),
      other: z.string(),
    }),
  });
  const text = `---
source: "b.md"
hero:
  actions:
    - text: no.md
      link: entirely-other.md
    - { text: x, link: /adrs/b/ }
    - { text: y, link: https://example.org/ }
next: { link: betta.md }
other: no.md
---
x
`;
  const diagnostics = checkText(
    brokenLink,
    { 'adrs/a.md': text, 'adrs/b.md': 'x', 'adrs/beta.md': 'x' },
    { types: [page] },
  );
  expect(diagnostics.map(brief)).toEqual([
    'content/adrs/a.md:6:13 Link target "entirely-other.md" does not exist',
    'content/adrs/a.md:9:15 Link target "betta.md" does not exist',
  ]);
  expect(mended(text, diagnostics)).toBe(text.replace('betta', 'beta'));
});

test('thousands of broken links are found in no time', () => {
  const numbers = Array.from({ length: 5000 }, (_, number) => number);
  const text = numbers.map((number) => `[x](../plans/b${number}.md) [y](Parts${number}.svg)`).join('\n\n');
  expect(found(text)).toHaveLength(10_000);
});
