import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { junit } from '../../src/reporters/junit.ts';
import { diagnostic, page, reportOf } from '../support/report.ts';

test('a test for each document; errors fail it, the rest is output', () => {
  const report = reportOf([diagnostic, { ...diagnostic, severity: 'warning', message: 'Less & "so" <b>' }], '', page);
  expect(junit(report, { color: false, folder: 'docs/' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="docwright" tests="3" failures="1" errors="0" time="0.004">
  <testsuite name="docwright" skipped="0" tests="3" failures="1" errors="0" time="0.004">
    <testcase name="content/adrs/a.md" classname="content/adrs" file="docs/content/adrs/a.md">
      <failure message="1 error">content/adrs/a.md:2:5 error broken-link No file &quot;x.md&quot;
  help: Mend the path
  ${page}</failure>
      <system-out>content/adrs/a.md:2:5 warning broken-link Less &amp; &quot;so&quot; &lt;b&gt;
  help: Mend the path
  ${page}</system-out>
    </testcase>
    <testcase name="content/adrs/b.md" classname="content/adrs" file="docs/content/adrs/b.md"/>
    <testcase name="content/guides/c.md" classname="content/guides" file="docs/content/guides/c.md"/>
  </testsuite>
</testsuites>
`);
});

test.each([
  ['control characters', 'a\u0000\u001Bb\u0085c\uFFFE', 'abc'],
  ['half a character', 'a\uD800b', 'a\uFFFDb'],
  ['a line break', 'a\r\nb', 'a b'],
  ['the end of a section', 'a]]>b', 'a]]>b'],
])('%s', (_, message, expected) => {
  const output = junit(reportOf([{ ...diagnostic, message }]), { color: false });
  const { children } = parseDocument(output, { xmlMode: true, decodeEntities: true });
  expect(
    JSON.stringify(children, (key, value: unknown) => (/parent|prev|next/.test(key) ? undefined : value)),
  ).toContain(JSON.stringify(`content/adrs/a.md:2:5 error broken-link ${expected}\n`).slice(1, -1));
});
