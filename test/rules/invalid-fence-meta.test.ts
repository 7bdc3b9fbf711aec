import { expect, test } from 'vitest';
import { invalidFenceMeta } from '../../src/rules/invalid-fence-meta.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['```ts {1} title="a.ts"\na();\n```\n', []],
  ['```mermaid anything\nflowchart LR\n```\n', []],
  ['```ts\na();\n```\n\n    indented\n', []],
  ['```ts {2}\na();\n```\n', ['1:7 Line 2 is marked, and the code has one line']],
  [
    '- ```ts wrap {1-2} foo\n  a();\n  ```\n',
    ['1:14 Line 2 is marked, and the code has one line', '1:20 "foo" is no option of a code block'],
  ],
  ['> ~~~ts "&amp;b"\n> a();\n> ~~~\n', ['1:3 "&b" does not stand in the code']],
  ['```ts title="x\n```\n', ['1:7 "title="x" has no end']],
])('%j', (text, expected) => {
  for (const name of ['a.md', 'a.mdx'])
    expect(checkText(invalidFenceMeta, { [`adrs/${name}`]: text }).map(brief)).toEqual(
      expected.map((words) => `content/adrs/${name}:${words}`),
    );
});
