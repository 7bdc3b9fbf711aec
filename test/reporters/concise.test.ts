import { expect, test } from 'vitest';
import { concise } from '../../src/reporters/concise.ts';
import { diagnostic, reportOf } from '../support/report.ts';

test.each<[what: string, diagnostics: (typeof diagnostic)[], expected: string]>([
  ['nothing found', [], ''],
  [
    'one line a finding',
    [
      diagnostic,
      { ...diagnostic, severity: 'info', range: { start: { line: 9, column: 1 }, end: { line: 9, column: 1 } } },
    ],
    'content/adrs/a.md:2:5 error broken-link No file "x.md"\ncontent/adrs/a.md:9:1 info broken-link No file "x.md"\n',
  ],
  [
    'also where the message has several',
    [{ ...diagnostic, message: 'No\nfile' }],
    'content/adrs/a.md:2:5 error broken-link No\\u000afile\n',
  ],
])('%s', (_, diagnostics, expected) => {
  expect(concise(reportOf(diagnostics), { color: false })).toBe(expected);
});
