import { expect, test } from 'vitest';
import { tooLong } from '../../src/rules/too-long.ts';
import { brief, checkText } from '../support/check-text.ts';

const lines = (count: number, end = '\n') => `line${end}`.repeat(count);

test.each<[name: string, text: string, expected: string[]]>([
  ['at the target', lines(200), []],
  ['one more', lines(201), ['201:1 The body has 201 lines, 1 more than the 200 it may have']],
  [
    'one more, without an end of line',
    `${lines(200)}x`,
    ['201:1 The body has 201 lines, 1 more than the 200 it may have'],
  ],
  ['the frontmatter is not counted', `---\ntitle: x\n---\n${lines(200)}`, []],
  [
    'after frontmatter',
    `---\ntitle: x\n---\n${lines(202)}`,
    ['204:1 The body has 202 lines, 2 more than the 200 it may have'],
  ],
  [
    'CRLF',
    `---\r\nlines: { max: 2 }\r\n---\r\n${lines(3, '\r\n')}`,
    ['6:1 The body has 3 lines, 1 more than the 2 it may have'],
  ],
  ['its own target is higher', `---\nlines: { max: 300 }\n---\n${lines(250)}`, []],
  [
    'its own target has only a minimum',
    `---\nlines: { min: 1 }\n---\n${lines(201)}`,
    ['204:1 The body has 201 lines, 1 more than the 200 it may have'],
  ],
  [
    'its own target is not valid',
    `---\nlines: { max: "300" }\n---\n${lines(201)}`,
    ['204:1 The body has 201 lines, 1 more than the 200 it may have'],
  ],
  ['its own target is zero', `---\nlines: { max: 0 }\n---\n${lines(3)}`, []],
  [
    'lines of code and empty lines count',
    `\`\`\`\n${lines(100)}\`\`\`\n${'\n'.repeat(99)}`,
    ['201:1 The body has 201 lines, 1 more than the 200 it may have'],
  ],
])('%s', (_, text, expected) => {
  expect(checkText(tooLong, { 'adrs/a.md': text }).map(brief)).toEqual(
    expected.map((words) => `content/adrs/a.md:${words}`),
  );
});
