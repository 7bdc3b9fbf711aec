import { expect, test } from 'vitest';
import type { Range } from '../../src/model/position.ts';
import { excerpt } from '../../src/views/excerpt.ts';

const at = (startLine: number, endLine: number, endColumn = 2): Range => ({
  start: { line: startLine, column: 1 },
  end: { line: endLine, column: endColumn },
});

test.each<[name: string, range: Range, expected: string]>([
  ['the first line', at(1, 1), '>a b'],
  ['the middle', at(3, 3), 'b >c d'],
  ['the last line', at(5, 5), 'd >e'],
  ['several lines', at(2, 3), 'a >b >c d'],
  ['an end at the start of a line leaves it out', at(2, 3, 1), 'a >b c'],
  ['past the end', at(9, 9), ''],
])('%s', (_, range, expected) => {
  const lines = excerpt('a\nb\r\nc\nd\ne', range, 1);
  expect(lines.map(({ text, isMarked }) => `${isMarked ? '>' : ''}${text}`).join(' ')).toBe(expected);
});
