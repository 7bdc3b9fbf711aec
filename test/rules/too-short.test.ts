import { expect, test } from 'vitest';
import { tooShort } from '../../src/rules/too-short.ts';
import { brief, checkText } from '../support/check-text.ts';

const lines = (count: number, end = '\n') => `line${end}`.repeat(count);

test.each<[name: string, text: string, expected: string[]]>([
  ['at the target', lines(15), []],
  ['at the target, without an end of line', `${lines(14)}x`, []],
  ['one fewer', lines(14), ['14:1 The body has 14 lines, 1 fewer than the 15 it should have']],
  [
    'the frontmatter is not counted',
    `---\ntitle: x\n---\n${lines(14)}`,
    ['17:1 The body has 14 lines, 1 fewer than the 15 it should have'],
  ],
  ['no body', '---\nlines: { min: 1 }\n---\n', ['3:4 The body has 0 lines, 1 fewer than the 1 it should have']],
  [
    'no body, without an end of line',
    '---\nlines: { min: 1 }\n---',
    ['3:4 The body has 0 lines, 1 fewer than the 1 it should have'],
  ],
  [
    'CRLF',
    `---\r\nlines: { min: 3 }\r\n---\r\n${lines(2, '\r\n')}`,
    ['5:1 The body has 2 lines, 1 fewer than the 3 it should have'],
  ],
  ['its own target is lower', '---\nlines: { min: 1 }\n---\nx', []],
  [
    'its own target is not valid',
    '---\nlines: { min: -1 }\n---\nx',
    ['4:1 The body has 1 line, 14 fewer than the 15 it should have'],
  ],
])('%s', (_, text, expected) => {
  expect(checkText(tooShort, { 'adrs/a.md': text }).map(brief)).toEqual(
    expected.map((words) => `content/adrs/a.md:${words}`),
  );
});
