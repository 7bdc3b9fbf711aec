import { expect, test } from 'vitest';
import { brokenLink } from '../../src/rules/broken-link.ts';
import { brief, checkText } from '../support/check-text.ts';

const others = {
  'adrs/0002-cache.mdx': 'x',
  'adrs/a b.md': 'x',
  'plans/Search.md': 'x',
  'plans/日本.md': 'x',
  'plans/2025/move.md': 'x',
  'README.md': 'x',
  'adrs/parts.svg': '',
  '../public/logo.svg': '',
};

const found = (text: string, path = 'adrs/a.md') =>
  checkText(brokenLink, { [path]: text, ...others }).filter((diagnostic) => diagnostic.path === `content/${path}`);

test.each([
  '[a](0002-cache.mdx) [b](./0002-cache.mdx#x) [c](../plans/Search.md?plain=1) [d](../adrs/a.md) [e](#x) [f](../README.md)',
  '[a](a%20b.md) [b](<a b.md>) [c](../plans/日本.md) [d](../plans/%E6%97%A5%E6%9C%AC.md)',
  '[a](/adrs/0002-cache/) [b](/adrs/0002-cache) [c](/adrs/) [d](/) [e](/plans/2025/move/#x) [f](parts.svg)',
  '[folder](../plans) [folder](../plans/) [folder](.) [folder](./)',
  '<https://x.org/no.md> https://x.org [m](mailto:a@b.c) [t](tel:1) //x.org [p](//x.org/no.md) [v](vscode://no.md)',
  '`[a](no.md)`\n\n```md\n[a](no.md)\n```\n\n    [a](no.md)\n\n<!-- [a](no.md) <a href="no.md"> -->\n\n\\[a](no.md)\n',
  '![image](no.md)',
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
    '[a](0002-cache.md) [b](/adrs/no/)',
    ['1:1 Link target "0002-cache.md" does not exist', '1:20 Link target "/adrs/no/" does not exist'],
  ],
  ['[a](../../../etc/passwd)', ['1:1 Link target "../../../etc/passwd" does not exist']],
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
  ['0002-cache.md', 'Did you mean "0002-cache.mdx"?'],
  ['./0002-cahce.mdx', 'Did you mean "./0002-cache.mdx"?'],
  ['0002-cache', 'Did you mean "0002-cache.mdx"?'],
  ['../adrs/0002-cache.html', 'Did you mean "0002-cache.mdx"?'],
  ['../plans/search.md', 'Write "../plans/Search.md": letter case counts'],
  ['move.md#x', 'Did you mean "../plans/2025/move.md"?'],
  ['/plans/move/', 'Did you mean "/plans/2025/move/"?'],
  ['/adr/0002-cache', 'Did you mean "/adrs/0002-cache/"?'],
  ['/Plans/Search/', 'Write "/plans/Search/": letter case counts'],
  ['a%20c.md', 'Did you mean "a b.md"?'],
  ['entirely-different.md', 'Mend the path, or remove the link'],
])('%s: %s', (url, help) => {
  expect(found(`[x](${url})`).map((diagnostic) => diagnostic.help)).toEqual([help]);
});
