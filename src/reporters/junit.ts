import { posix } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { count } from '../text/words.ts';
import { plainLine } from './escape.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { rulePages } from './rule-pages.ts';

/** JUnit XML: a document is a test, and fails where it has errors. Other findings stand in its output. */
export const junit: Reporter = (report, options) => {
  const { diagnostics, summary } = report;
  const byPath = Map.groupBy(diagnostics, ({ path }) => path);
  const paths = [...new Set([...report.documents, ...byPath.keys()])];
  const describe = describer(report);
  const cases = paths.map((path) => testCase(path, byPath.get(path) ?? [], describe, options));
  const failed = new Set(diagnostics.filter(isError).map(({ path }) => path)).size;
  const counts = `tests="${paths.length}" failures="${failed}" errors="0" time="${summary.durationMs / 1000}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="docwright" ${counts}>`,
    `  <testsuite name="docwright" skipped="0" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

type Describe = (diagnostic: Diagnostic) => string;

function testCase(
  path: string,
  diagnostics: readonly Diagnostic[],
  describe: Describe,
  { folder = '' }: ReporterOptions,
): string {
  const start = `    <testcase name="${forXml(path)}" classname="${forXml(posix.dirname(path))}" file="${forXml(folder + path)}"`;
  if (diagnostics.length === 0) return `${start}/>`;
  const errors = diagnostics.filter(isError);
  const others = diagnostics.filter((diagnostic) => !isError(diagnostic));
  return [
    `${start}>`,
    // One for all of them: Jenkins reads no second one.
    ...(errors.length === 0 ? [] : element('failure', ` message="${count(errors.length, 'error')}"`, errors, describe)),
    ...(others.length === 0 ? [] : element('system-out', '', others, describe)),
    '    </testcase>',
  ].join('\n');
}

const element = (
  name: string,
  attributes: string,
  diagnostics: readonly Diagnostic[],
  describe: Describe,
): string[] => [`      <${name}${attributes}>${diagnostics.map(describe).join('\n')}</${name}>`];

function describer(report: Report): Describe {
  const pages = rulePages(report);
  return ({ severity, ruleId, message, help, path, range: { start } }) => {
    const first = `${path}:${start.line}:${start.column} ${severity} ${ruleId} ${message}`;
    return [first, `help: ${help}`, pages.get(ruleId) ?? []].flat().map(forXml).join('\n  ');
  };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** What XML 1.0 has no place for, even escaped, is left out. */
const forXml = (text: string): string =>
  plainLine(text)
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('##', '#&#35;');
