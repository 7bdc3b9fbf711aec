import { severities, type Diagnostic, type Severity } from '../model/diagnostic.ts';
import { forTerminal } from './escape.ts';
import type { Reporter } from './reporter.ts';
import { rulePages } from './rule-pages.ts';
import { totals } from './totals.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } satisfies Record<Severity, string>;

/** Workflow commands, which GitHub shows beside the lines of a pull request. It keeps ten of each kind a step: the first ones. */
export const github: Reporter = (report, { folder = '' }) => {
  const pages = rulePages(report);
  const ordered = severities.flatMap((severity) => report.diagnostics.filter((found) => found.severity === severity));
  const lines = ordered.map((diagnostic) => command(diagnostic, folder, pages.get(diagnostic.ruleId)));
  return [...lines, totals(report.summary), ''].join('\n');
};

function command({ severity, ruleId, message, help, path, range }: Diagnostic, folder: string, page = ''): string {
  const { start, end } = range;
  const properties = {
    file: `${folder}${path}`,
    line: start.line,
    endLine: end.line,
    // GitHub refuses an annotation that has columns on different lines.
    ...(start.line === end.line && { col: start.column }),
    title: `docwright ${ruleId}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const text = [message, help, page].filter((line) => line !== '').map(forTerminal);
  return `::${commands[severity]} ${list.join(',')}::${data(text.join('\n'))}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(forTerminal(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
