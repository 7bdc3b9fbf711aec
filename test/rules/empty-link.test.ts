import { expect, test } from 'vitest';
import { emptyLink } from '../../src/rules/empty-link.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['[a]()', ['1:1 The link "a" has no address']],
  ['[a](<>) [](  )', ['1:1 The link "a" has no address', '1:9 The link has no address']],
  ['![a]()', ['1:1 The image "a" has no address']],
  ['[a][r]\n\n[r]: <>', ['1:1 The link "a" has no address']],
  [
    '[a](http://) [b](https:) <a href="//">x</a> [c](mailto:)',
    [
      '1:1 The link "a" has no address',
      '1:14 The link "b" has no address',
      '1:35 The link has no address',
      '1:45 The link "c" has no address',
    ],
  ],
  ['[a](https://x) [b](ftp:) [c](/)', []],
  ['[a](#) [b](#b) [c](c.md) [d]', []],
  ['`[a]()`\n\n```\n[a]()\n```\n\n<!-- [a]() -->\n\n\\[a]()', []],
])('%j', (text, expected) => {
  expect(checkText(emptyLink, { 'adrs/a.md': text }).map(brief)).toEqual(
    expected.map((line) => `content/adrs/a.md:${line}`),
  );
});
