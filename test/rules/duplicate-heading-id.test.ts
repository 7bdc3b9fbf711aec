import { expect, test } from 'vitest';
import { duplicateHeadingId } from '../../src/rules/duplicate-heading-id.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['## A\n### X\n## B\n### X\n', []],
  ['## A\n### X\n### *x*\n', ['3:1 Heading "x" repeats that of line 2; its address is "#x-1"']],
  [
    '## A\n## A\n## A\n',
    [
      '2:1 Heading "A" repeats that of line 1; its address is "#a-1"',
      '3:1 Heading "A" repeats that of line 1; its address is "#a-2"',
    ],
  ],
  ['## A\n#### X\n### X\n', ['3:1 Heading "X" repeats that of line 2; its address is "#x-1"']],
  ['## Context\n## Context\n', []],
  ['## C\n## C++\n##\n##\n', []],
  ['# A\n## A\n### A\n', []],
])('%j', (text, expected) => {
  const found = checkText(duplicateHeadingId, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});
