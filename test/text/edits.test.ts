import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeSplices } from '../../src/text/compose-splices.ts';
import { applySplices, type EditGroup, mergeEdits } from '../../src/text/edits.ts';

/** `3:1-3:4 x` replaces, `3:1 x` inserts. */
const edit = (words: string): EditGroup[number] => {
  const [, line = '', column = '', endLine = line, endColumn = column, text = ''] =
    /^(\d+):(\d+)(?:-(\d+):(\d+))? ?([^]*)$/.exec(words) ?? [];
  const position = (a: string, b: string) => ({ line: Number(a), column: Number(b) });
  return { range: { start: position(line, column), end: position(endLine, endColumn) }, text };
};

test.each<[what: string, text: string, groups: string[][], expected: string, applied: number[]]>([
  ['nothing', 'a\n', [], 'a\n', []],
  ['a replacement', 'one two\n', [['1:5-1:8 2']], 'one 2\n', [0]],
  ['a group in any order', 'one two\n', [['1:5-1:8 2', '1:1-1:4 1']], '1 2\n', [0]],
  ['CRLF stays', 'a\r\nb\r\nc', [['2:1-2:2 B']], 'a\r\nB\r\nc', [0]],
  ['a lone CR ends a line', 'a\rb', [['2:1-2:2 B']], 'a\rB', [0]],
  ['columns are UTF-16', '🎯x\n', [['1:3-1:4 y']], '🎯y\n', [0]],
  ['over lines', 'a\nb\nc\n', [['1:2-3:1']], 'ac\n', [0]],
  ['at the end', 'a\n', [['2:1 b']], 'a\nb', [0]],
  ['at the end without newline', 'a', [['1:2 b']], 'ab', [0]],
  ['side by side', 'ab', [['1:1-1:2 x'], ['1:2-1:3 y']], 'xy', [0, 1]],
  ['the later of two that overlap is left out', 'abc', [['1:1-1:3 x'], ['1:2-1:4 y']], 'xc', [0]],
  ['as a whole', 'abc d', [['1:1-1:3 x'], ['1:2-1:4 y', '1:5-1:6 z']], 'xc d', [0]],
  ['an earlier one around a later one', 'abc', [['1:1-1:4 x'], ['1:2-1:3 y']], 'x', [0]],
  ['a later one around an earlier one', 'abc', [['1:2-1:3 y'], ['1:1-1:4 x']], 'ayc', [0]],
  ['insertions at one place', 'a', [['1:1 x'], ['1:1 y']], 'xya', [0, 1]],
  ['an insertion at the edge of a replacement', 'ab', [['1:1-1:2 x'], ['1:2 y'], ['1:1 z']], 'xb', [0]],
  ['the same twice', 'ab', [['1:1-1:2 x', '1:2 y'], ['1:1-1:2 x', '1:2 y'], ['1:3 z']], 'xybz', [0, 1, 2]],
  ['the same insertion twice', 'ab', [['1:1 x'], ['1:1 x']], 'xab', [0, 1]],
  ['parts that overlap', 'abc', [['1:1-1:3 x', '1:2-1:4 y']], 'abc', []],
  ['places that are not there', 'a\n', [['3:1 x'], ['1:4 y'], ['1:0 z'], ['2:1-1:1 w'], []], 'a\n', []],
])('%s', (_, text, groups, expected, applied) => {
  const merged = mergeEdits(
    text,
    groups.map((group) => group.map(edit)),
  );
  expect([applySplices(text, merged.splices), [...merged.applied]]).toEqual([expected, applied]);
});

const place = fc.record({ line: fc.integer({ min: 0, max: 6 }), column: fc.integer({ min: 0, max: 8 }) });
const anyEdit = fc.record({
  range: fc.record({ start: place, end: place }),
  text: fc.constantFrom('', 'x', '\n', '🎯'),
});
const anyText = fc.array(fc.constantFrom('a', 'b ', '\n', '\r\n', '\r', 'é', '🎯'), { maxLength: 20 });

test('only what the applied groups name changes, and each of them in full', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.array(anyEdit, { maxLength: 3 }), { maxLength: 5 }), (parts, groups) => {
      const text = parts.join('');
      const { splices, applied } = mergeEdits(text, groups);
      let [rest, last] = [applySplices(text, splices), 0];
      for (const { start, end, text: own } of splices) {
        const kept = text.slice(last, start);
        expect(rest.startsWith(kept + own)).toBe(true);
        rest = rest.slice(kept.length + own.length);
        last = end;
      }
      expect(rest).toBe(text.slice(last));
      const wanted = new Set([...applied].map((index) => JSON.stringify(groups[index])));
      const edits = [...wanted].flatMap((group) => JSON.parse(group) as EditGroup);
      expect(splices.map((splice) => splice.text).toSorted()).toEqual(edits.map((one) => one.text).toSorted());
    }),
  );
});

test('two rounds of edits are one', () => {
  const groups = fc.array(fc.array(anyEdit, { maxLength: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(anyText, groups, groups, (parts, first, second) => {
      const text = parts.join('');
      const { splices } = mergeEdits(text, first);
      const between = applySplices(text, splices);
      const more = mergeEdits(between, second).splices;
      const both = composeSplices(splices, more);
      expect(applySplices(text, both)).toBe(applySplices(between, more));
      expect(both.every(({ start, end }, at) => start <= end && (at === 0 || both[at - 1]!.end < start))).toBe(true);
    }),
  );
});
