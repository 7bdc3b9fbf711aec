import { expect, test } from 'vitest';
import { applyBaseline, toBaseline } from '../../src/check/baseline.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

const finding = (line: number, message: string, width = 4, path = 'content/a.md'): Diagnostic => ({
  ruleId: 'broken-link',
  severity: 'error',
  message,
  help: '',
  path,
  docType: 'adr',
  range: { start: { line, column: 1 }, end: { line, column: 1 + width } },
});

const sources = (text: string) => new Map([['content/a.md', text]]);

test('a known finding is known wherever its line goes', () => {
  const entries = toBaseline([finding(1, 'No x')], sources('See x\n'));
  expect(entries).toEqual([{ path: 'content/a.md', rule: 'broken-link', message: 'No x', text: 'See x', count: 1 }]);
  const { fresh, known, gone } = applyBaseline([finding(3, 'No x')], sources('One\n\nSee   x\n'), entries);
  expect({ fresh, known, gone }).toEqual({ fresh: [], known: 1, gone: [] });
});

test.each<[what: string, now: Diagnostic[], text: string, fresh: number, gone: number]>([
  ['the same', [finding(1, 'No 1')], 'See x\n', 0, 0],
  ['another figure in the message', [finding(1, 'No 22')], 'See x\n', 0, 0],
  ['another text', [finding(1, 'No 1')], 'See y\n', 1, 1],
  ['another message', [finding(1, 'Not 1')], 'See x\n', 1, 1],
  ['another document', [finding(1, 'No 1', 4, 'content/b.md')], 'See x\n', 1, 1],
  ['one more of the same', [finding(1, 'No 1'), finding(2, 'No 1')], 'See x\nSee x\n', 1, 0],
  ['mended', [], 'See z\n', 0, 1],
])('%s', (_, now, text, fresh, gone) => {
  const entries = toBaseline([finding(1, 'No 1')], sources('See x\n'));
  const outcome = applyBaseline(now, sources(text), entries);
  expect({ fresh: outcome.fresh.length, gone: outcome.gone.length }).toEqual({ fresh, gone });
});

test('of two that are the same, one mended is one gone', () => {
  const entries = toBaseline([finding(1, 'No x'), finding(2, 'No x')], sources('See x\nSee x\n'));
  expect(entries).toMatchObject([{ count: 2 }]);
  expect(applyBaseline([finding(1, 'No x')], sources('See x\n'), entries)).toMatchObject({
    fresh: [],
    known: 1,
    gone: [{ count: 1 }],
  });
});

test('a finding about what is not there does not hang on the text beside it', () => {
  const entries = toBaseline([finding(1, 'No section', 0)], sources('## A\n'));
  expect(applyBaseline([finding(1, 'No section', 0)], sources('## B\n'), entries)).toMatchObject({
    fresh: [],
    gone: [],
  });
});

test('entries of documents that were not checked are left alone', () => {
  const entries = toBaseline([finding(1, 'No x')], sources('See x\n'));
  expect(applyBaseline([], sources(''), entries, () => false).gone).toEqual([]);
});
