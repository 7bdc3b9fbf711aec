import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/model/diagnostic.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { diagnostic, reportOf } from '../support/report.ts';

type Entry = { fingerprint: string };
const entries = (diagnostics: Diagnostic[], source?: string) =>
  JSON.parse(gitlab(reportOf(diagnostics, source), { color: false, folder: 'docs/' })) as Entry[];
const moved = { start: { line: 4, column: 5 }, end: { line: 4, column: 14 } };

test('nothing found is an empty list', () => {
  expect(entries([])).toEqual([]);
});

test.each<[severity: Severity, expected: string]>([
  ['error', 'major'],
  ['warning', 'minor'],
  ['info', 'info'],
])('%s is %s', (severity, expected) => {
  expect(entries([{ ...diagnostic, severity }])).toEqual([
    {
      description: 'No file "x.md". Mend the path',
      check_name: 'broken-link',
      fingerprint: expect.stringMatching(/^[\da-f]{32}$/) as string,
      severity: expected,
      location: { path: 'docs/content/adrs/a.md', lines: { begin: 2 } },
    },
  ]);
});

test('a finding keeps its fingerprint when its line moves, and two in one document have two', () => {
  const [before] = entries([diagnostic]);
  const [after] = entries([{ ...diagnostic, range: moved }], 'New\nNew\nFirst line\nSee [it](x.md) here\n');
  expect(after?.fingerprint).toBe(before?.fingerprint);
  const [one, two] = entries([diagnostic, diagnostic]);
  expect(one?.fingerprint).toBe(before?.fingerprint);
  expect(two?.fingerprint).not.toBe(one?.fingerprint);
});
