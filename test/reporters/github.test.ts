import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { github } from '../../src/reporters/github.ts';
import { diagnostic, page, reportOf } from '../support/report.ts';

const place = 'file=content/adrs/a.md,line=2,endLine=2,col=5,title=docwright broken-link';
const lines = (...diagnostics: Diagnostic[]) =>
  github(reportOf(diagnostics), { color: false }).split('\n').slice(0, -2);

test.each<[what: string, change: Partial<Diagnostic>, expected: string]>([
  ['an error', {}, `::error ${place}::No file "x.md"%0AMend the path`],
  ['a warning', { severity: 'warning' }, `::warning ${place}::No file "x.md"%0AMend the path`],
  ['an info', { severity: 'info' }, `::notice ${place}::No file "x.md"%0AMend the path`],
  [
    'several lines have no column',
    { range: { start: { line: 2, column: 5 }, end: { line: 4, column: 2 } } },
    '::error file=content/adrs/a.md,line=2,endLine=4,title=docwright broken-link::No file "x.md"%0AMend the path',
  ],
  [
    'a path with what separates properties',
    { path: 'content/a,b::c%.md' },
    '::error file=content/a%2Cb%3A%3Ac%25.md,line=2,endLine=2,col=5,title=docwright broken-link::No file "x.md"%0AMend the path',
  ],
  [
    'a message with a command in it',
    { message: 'a\r\n::stop-commands::x 100%' },
    `::error ${place}::a\\u000d\\u000a::stop-commands::x 100%25%0AMend the path`,
  ],
])('%s', (_, change, expected) => {
  expect(lines({ ...diagnostic, ...change })).toEqual([expected]);
});

test('errors come first, since GitHub keeps the first ten', () => {
  const order = (['info', 'warning', 'error', 'warning', 'error'] as const).map((severity, index) => ({
    ...diagnostic,
    severity,
    message: `M${index}`,
  }));
  expect(lines(...order).map((line) => /^::(\w+).*(M\d)/.exec(line)?.slice(1).join(' '))).toEqual([
    'error M2',
    'error M4',
    'warning M1',
    'warning M3',
    'notice M0',
  ]);
});

test('paths are the repository’s, the page is linked, totals close', () => {
  const output = github(reportOf([diagnostic], '', page), { color: false, folder: 'docs/' });
  expect(output).toContain('::error file=docs/content/adrs/a.md,');
  expect(output).toContain(`%0AMend the path%0A${page}\n`);
  expect(output.endsWith('\n3 documents checked: 1 error, 0 warnings\n')).toBe(true);
});
