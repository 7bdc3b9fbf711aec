import { expect, test } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { diagnostic, page, reportOf } from '../support/report.ts';

test('one object without the sources', () => {
  const report = reportOf([diagnostic]);
  expect(JSON.parse(json(report, { color: false }))).toEqual({
    version: '1.2.3',
    summary: report.summary,
    diagnostics: [diagnostic],
  });
});

test('a finding has the page of its rule, where there is one', () => {
  const { diagnostics } = JSON.parse(json(reportOf([diagnostic], '', page), { color: false })) as {
    diagnostics: object[];
  };
  expect(diagnostics).toEqual([{ ...diagnostic, page }]);
});

test('what a terminal or a CI log could take for a command is escaped, and the data is the same', () => {
  const message = 'a \u009B2J b ##[stop-commands]x \u202E';
  const output = json(reportOf([{ ...diagnostic, message }]), { color: false });
  expect(output).toContain(String.raw`a \u009b2J b \u0023#[stop-commands]x \u202e`);
  expect(JSON.parse(output)).toMatchObject({ diagnostics: [{ message }] });
});
