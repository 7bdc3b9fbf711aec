import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { widthOf } from '../text/width.ts';
import { forLine, forTerminal } from './escape.ts';
import type { Reporter } from './reporter.ts';
import { totals } from './totals.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const colors = { error: 'red', warning: 'yellow', info: 'blue' } satisfies Record<Severity, Style>;
const longestLine = 100;

/** For people: each finding with the line it stands in, what to do and the rule; a count at the end. */
export const pretty: Reporter = (report, { color }) => {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  const blocks = Array.from(Map.groupBy(report.diagnostics, ({ path }) => path)).flatMap(([path, diagnostics]) => {
    const source = report.sources.get(path) ?? '';
    const lines = source === '' ? [] : source.split(/\r\n|\r|\n/);
    return diagnostics.map((diagnostic) => block(diagnostic, lines, paint));
  });
  return [...blocks, ...(report.diagnostics.at(-1)?.severity === 'info' ? [''] : []), closing(report, paint)].join(
    '\n',
  );
};

/** @param source Lines of the document. */
function block(diagnostic: Diagnostic, source: readonly string[], paint: Paint): string {
  const { severity, ruleId, message, help, path, range } = diagnostic;
  const place = `${forTerminal(path)}:${range.start.line}:${range.start.column}`;
  const head = `${paint('bold', place)} ${paint(colors[severity], severity)} ${paint('dim', ruleId)}`;
  // An info asks for nothing today: one line, so that it does not bury what does.
  if (severity === 'info') return `${head}  ${forLine(message)}`;
  const lines = [
    head,
    `  ${forLine(message)}`,
    ...frame(diagnostic, source, paint),
    `  ${paint('cyan', 'help:')} ${forTerminal(help)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The line of the finding with the one before it, and a mark below the place. */
function frame({ range, severity }: Diagnostic, lines: readonly string[], paint: Paint): string[] {
  const { start, end } = range;
  const line = lines[start.line - 1];
  if (line === undefined) return [];
  const width = String(start.line).length;
  const row = (number: number, text: string) =>
    `  ${paint('dim', `${String(number).padStart(width)} |`)} ${text}`.trimEnd();
  const previous = lines[start.line - 2];
  const from = Math.max(0, Math.min(start.column - 1, start.column - 1 - longestLine / 2));
  const shown = line.slice(from, from + longestLine);
  const stop = end.line === start.line ? end.column : line.length + 1;
  const before = forTerminal(line.slice(from, start.column - 1));
  const marked = forTerminal(line.slice(start.column - 1, Math.min(stop - 1, from + longestLine)));
  return [
    ...(previous === undefined ? [] : [row(start.line - 1, forTerminal(previous.slice(0, longestLine)))]),
    row(start.line, forTerminal(shown)),
    `  ${paint('dim', `${' '.repeat(width)} |`)} ${' '.repeat(widthOf(before))}${paint(colors[severity], '^'.repeat(Math.max(1, widthOf(marked))))}`,
  ];
}

function closing({ summary, diagnostics }: Report, paint: Paint): string {
  const { errors, warnings } = summary;
  const mark = errors > 0 ? paint('red', '✗') : warnings > 0 ? paint('yellow', '!') : paint('green', '✓');
  const mendable = diagnostics.filter(({ edits }) => edits !== undefined).length;
  const hint = mendable === 0 ? '' : `  docwright fix mends ${mendable} of these\n`;
  return `${mark} ${totals(summary)}\n${hint}`;
}
