import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../src/reporters/diff.ts';
import { applySplices, type Splice } from '../../src/text/edits.ts';
import { writeTree } from '../support/cli.ts';

const letters = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n';
const head = ['--- a/x.md', '+++ b/x.md'];

test.each<[what: string, text: string, splices: Splice[], rows: string[]]>([
  ['nothing', letters, [], []],
  ['the same again', letters, [{ start: 0, end: 1, text: 'a' }], []],
  [
    'a line replaced',
    letters,
    [{ start: 8, end: 9, text: 'E' }],
    ['@@ -2,7 +2,7 @@', ' b', ' c', ' d', '-e', '+E', ' f', ' g', ' h'],
  ],
  [
    'lines before the first',
    letters,
    [{ start: 0, end: 0, text: 'x\ny\n' }],
    ['@@ -1,3 +1,5 @@', '+x', '+y', ' a', ' b', ' c'],
  ],
  ['a line at the end', letters, [{ start: 24, end: 24, text: 'm\n' }], ['@@ -10,3 +10,4 @@', ' j', ' k', ' l', '+m']],
  [
    'the end has no newline',
    'a',
    [{ start: 1, end: 1, text: '\nb' }],
    ['@@ -1,1 +1,2 @@', '-a', '\\ No newline at end of file', '+a', '+b', '\\ No newline at end of file'],
  ],
  ['CRLF and tabs stay', 'a\tb\r\n', [{ start: 0, end: 1, text: 'A' }], ['@@ -1,1 +1,1 @@', '-a\tb\r', '+A\tb\r']],
  ['an empty text', '', [{ start: 0, end: 0, text: 'a\n' }], ['@@ -0,0 +1,1 @@', '+a']],
  [
    'two hunks',
    letters,
    [
      { start: 0, end: 2, text: '' },
      { start: 22, end: 23, text: 'L' },
    ],
    ['@@ -1,4 +1,3 @@', '-a', ' b', ' c', ' d', '@@ -9,4 +8,4 @@', ' i', ' j', ' k', '-l', '+L'],
  ],
  [
    'text that would steer a terminal',
    'x\n',
    [{ start: 0, end: 1, text: '\u001B[31m' }],
    ['@@ -1,1 +1,1 @@', '-x', '+\\u001b[31m'],
  ],
])('%s', (_, text, splices, rows) => {
  expect(unifiedDiff('x.md', text, splices)).toBe(rows.length === 0 ? '' : `${[...head, ...rows].join('\n')}\n`);
});

test('git can apply it', () => {
  const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd\te\n', 'f'), { minLength: 1, maxLength: 40 });
  const cuts = fc.array(
    fc.record({ skip: fc.nat(12), drop: fc.nat(6), text: fc.constantFrom('', 'x', 'y\n', '\nz\n') }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const root = writeTree({ 'x.md': '' });
  const file = join(root, 'x.md');
  fc.assert(
    fc.property(lines, cuts, (parts, steps) => {
      const text = parts.join('');
      const splices: Splice[] = [];
      let at = 0;
      for (const { skip, drop, text: own } of steps) {
        const start = at + skip + (at === 0 ? 0 : 1);
        if (start + drop > text.length) break;
        splices.push({ start, end: start + drop, text: own });
        at = start + drop;
      }
      const [after, diff] = [applySplices(text, splices), unifiedDiff('x.md', text, splices)];
      expect(diff === '').toBe(after === text);
      // An empty file is no file to git; a CR within a line is shown, not printed.
      if (diff === '' || after === '' || /\r(?!\n)/.test(after)) return;
      writeFileSync(file, text);
      const options = { cwd: root, input: diff, encoding: 'utf8' } as const;
      const { status, stderr } = spawnSync('git', ['apply', '-p1', '--whitespace=nowarn', '-'], options);
      expect([status, stderr]).toEqual([0, '']);
      expect(readFileSync(file, 'utf8')).toBe(after);
    }),
    { numRuns: 60 },
  );
});
