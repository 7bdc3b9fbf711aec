import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Report } from '../../src/model/report.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { diagnostic, reportOf } from '../support/report.ts';

const plain = (report: Report) => pretty(report, { color: false });

test('a finding has its place, message, line, help and rule; a count closes', () => {
  expect(plain(reportOf([diagnostic]))).toBe(`content/adrs/a.md:2:5 error broken-link
  No file "x.md"
  1 | First line
  2 | See [it](x.md) here
    |     ^^^^^^^^^
  help: Mend the path

✗ 3 documents checked: 1 error, 0 warnings
`);
});

test('an info is one line', () => {
  const info: Diagnostic = {
    ...diagnostic,
    severity: 'info',
    ruleId: 'orphan-document',
    message: 'Nothing links here',
  };
  const report = reportOf([info, { ...info, range: { start: { line: 3, column: 1 }, end: { line: 3, column: 1 } } }]);
  expect(plain({ ...report, summary: { ...report.summary, infos: 2 } }))
    .toBe(`content/adrs/a.md:2:5 info orphan-document  Nothing links here
content/adrs/a.md:3:1 info orphan-document  Nothing links here

✓ 3 documents checked: 0 errors, 0 warnings, 2 infos
`);
});

test.each<[what: string, report: Report, expected: string]>([
  ['nothing', reportOf([]), '✓ 3 documents checked, nothing found\n'],
  [
    'what can be mended',
    reportOf([diagnostic, { ...diagnostic, edits: [] }]),
    '✗ 3 documents checked: 2 errors, 0 warnings\n  docwright fix mends 1 of these\n',
  ],
  ['warnings', reportOf([{ ...diagnostic, severity: 'warning' }]), '! 3 documents checked: 0 errors, 1 warning\n'],
])('closing line: %s', (_, report, expected) => {
  expect(plain(report).endsWith(expected)).toBe(true);
});

test.each<[what: string, source: string, start: [number, number], end: [number, number], expected: string[]]>([
  ['first line', 'One\n', [1, 1], [1, 4], ['  1 | One', '    | ^^^']],
  ['no width', 'One\n', [1, 4], [1, 4], ['  1 | One', '    |    ^']],
  ['several lines', 'One\nTwo\n', [1, 2], [2, 3], ['  1 | One', '    |  ^^']],
  ['tab before', 'a\n\tb c\n', [2, 4], [2, 5], ['  1 | a', '  2 |   b c', '    |     ^']],
  [
    'long line',
    `${'a'.repeat(300)}b${'c'.repeat(300)}\n`,
    [1, 301],
    [1, 302],
    [`  1 | ${'a'.repeat(50)}b${'c'.repeat(49)}`, `    | ${' '.repeat(50)}^`],
  ],
  ['wide letters', '日本 é 👩‍👩‍👧 [下](x)\n', [1, 15], [1, 21], ['  1 | 日本 é 👩‍👩‍👧 [下](x)', '    |           ^^^^^^^']],
  ['CRLF', 'a\r\nb\r\n', [2, 1], [2, 2], ['  1 | a', '  2 | b', '    | ^']],
  ['line that is not there', 'a\n', [9, 1], [9, 1], []],
])('frame: %s', (_, source, [line, column], [endLine, endColumn], expected) => {
  const range = { start: { line, column }, end: { line: endLine, column: endColumn } };
  const lines = plain(reportOf([{ ...diagnostic, range }], source)).split('\n');
  expect(lines.slice(2, lines.indexOf('  help: Mend the path'))).toEqual(expected);
});

test('text from documents cannot steer the terminal', () => {
  const evil = '\u001B[31mred\u0007\u009B2J\u202E\r';
  const output = plain(
    reportOf([{ ...diagnostic, message: evil, help: evil, path: 'content/adrs/a.md' }], `x\n${evil}\n`),
  );
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  expect(output).toContain('\\u001b[31mred');
});
