import { expect, test } from 'vitest';
import type { Format } from '../../src/model/facts.ts';
import { parseText, place } from '../support/parse-text.ts';

const texts = (cells: readonly { text: string }[]) => cells.map((cell) => cell.text);

test.each<[text: string, header: string[], rows: string[][]]>([
  ['| a | b |\n|:--|--:|\n| 1 | *2* |', ['a', 'b'], [['1', '2']]],
  ['a | b\n--|--\n`x\\|y` | [l](u.md)\r\n', ['a', 'b'], [['x|y', 'l']]],
  ['| a | b |\n|---|---|\n| one |\n| 1 | 2 | 3 |\n|  | |', ['a', 'b'], [['one'], ['1', '2', '3'], ['', '']]],
  ['> | ä 😀 |\n> |---|\n> | é<br>x |', ['ä 😀'], [['éx']]],
  ['| a |\n|---|', ['a'], []],
])('table %j', (text, header, rows) => {
  expect(parseText(text).tables.map((table) => [texts(table.header), table.rows.map(texts)])).toEqual([[header, rows]]);
});

test.each(['```\n| a |\n|---|\n```', '<!--\n| a |\n|---|\n-->', '| a |\n| - - |', '\\| a |\n\n|---|'])(
  'no table in %j',
  (text) => {
    expect(parseText(text).tables).toEqual([]);
  },
);

test('cells know their place', () => {
  const text = 'Intro\n\n| ä | b |\n|---|---|\n| 😀 x | y |\n';
  const [table] = parseText(text).tables;
  expect(table?.rows[0]?.map(({ range }) => place(text, range))).toEqual(['5:1 | 😀 x ', '5:8 | y |']);
});

test.each<[text: string, expected: string[]]>([
  ['- [ ] a **b**\n- [x] c\n* [X] d\n', ['open a b 1', 'done c 2', 'done d 3']],
  ['- [ ] a\n  - [x] b\n\n    more\n- plain', ['open a 1', 'done b more 2']],
  ['1. [x] n\r\n2. [ ] m\r\n', ['done n 1', 'open m 2']],
  ['> - [ ] q\n', ['open q 1']],
  ['- [ ]x\n- []\n- \\[ ] y\n- [-] z\n\n```\n- [ ] c\n```\n\n<!--\n- [ ] d\n-->\n', []],
])('tasks of %j', (text, expected) => {
  const { tasks } = parseText(text);
  expect(tasks.map(({ text: words, done, range }) => `${done ? 'done' : 'open'} ${words} ${range.start.line}`)).toEqual(
    expected,
  );
});

test.each<[text: string, expected: unknown[]]>([
  ['```js title="x"\na\n\nb\n```', [['js', 'title="x"', 'a\n\nb', 1]]],
  ['~~~\n```\n~~~', [[undefined, undefined, '```', 1]]],
  [
    '> ```sh\n> x\n> ```\n\n- ```\n  y\n  ```',
    [
      ['sh', undefined, 'x', 1],
      [undefined, undefined, 'y', 5],
    ],
  ],
  ['Text\n\n    indented\n', [[undefined, undefined, 'indented', 3]]],
  ['```mermaid\r\ngraph TD\r\n```', [['mermaid', undefined, 'graph TD', 1]]],
  ['```\nopen to the end\n', [[undefined, undefined, 'open to the end', 1]]],
])('fences of %j', (text, expected) => {
  const { fences } = parseText(text);
  expect(fences.map(({ lang, meta, code, range }) => [lang, meta, code, range.start.line])).toEqual(expected);
});

test.each<[text: string, total: number, body: number, words: number]>([
  ['one two', 1, 1, 2],
  ['one two\n', 1, 1, 2],
  ['one\r\n\r\ntwo\r\n', 3, 3, 2],
  ['---\ntitle: not these words\n---\n\nOne.\n', 5, 2, 1],
  ['検索の設計、API v2 を使う。\n', 1, 1, 6],
  ['สวัสดีชาวโลก\n', 1, 1, 3],
  ['한국어는 띄어쓰기가 있다\n', 1, 1, 3],
  ['---\na: 1\n---', 3, 0, 0],
  ['## A b\n\n`no` *c* d-e, 5 % – !\n\n```\nno no\n```\n', 7, 7, 5],
  ['| a | b |\n|---|---|\n| c | |\n\n[d e](no/no.md) ![no](no.png) <b>f</b> <!-- no -->', 5, 5, 6],
  ['<p>one\ntwo</p>', 2, 2, 2],
  ['ünï ćodé 日本', 1, 1, 3],
])('counts of %j', (text, total, body, words) => {
  const facts = parseText(text);
  expect([facts.lines.total, facts.lines.body, facts.words]).toEqual([total, body, words]);
});

test.each<[text: string, format: Format, hasJsx: boolean]>([
  ['<div>x</div> {y}', 'md', false],
  ['Text *x*\n\n```jsx\n<A />\n```', 'mdx', false],
  ['\\{x} \\<A', 'mdx', false],
  ['<A />', 'mdx', true],
  ['x {1}', 'mdx', true],
  ['import a from "b"', 'mdx', true],
])('JSX in %j, %s', (text, format, hasJsx) => {
  expect(parseText(text, format).hasJsx).toBe(hasJsx);
});

test('never fails on what is deep or long', () => {
  for (const text of [
    '>'.repeat(5000),
    '['.repeat(20_000),
    '*a_'.repeat(5000),
    '- '.repeat(2000),
    `${'| a '.repeat(500)}|\n`.repeat(50),
  ]) {
    expect(parseText(text).lines.body).toBeGreaterThan(0);
    expect(parseText(text, 'mdx').lines.body).toBeGreaterThan(0);
  }
});

/** Where blank lines follow in a quote or a list. */
test.each<[text: string, code: string]>([
  ['> ~~~a \r\n', '1:8'],
  ['<a>\r\n\r\n10) ## A\r\n\r\n    ```\r\n    x\r\n    \r\n\r\n</a>', '8:1'],
])('a block ends on a line, not between CR and LF: %j', (text, end) => {
  expect(parseText(text).fences.map(({ range }) => `${range.end.line}:${range.end.column}`)).toEqual([end]);
});
