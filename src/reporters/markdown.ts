import { type Diagnostic, severities } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { count } from '../text/words.ts';
import { plainLine } from './escape.ts';
import type { Reporter } from './reporter.ts';
import { rulePages } from './rule-pages.ts';
import { totals } from './totals.ts';

/** For pull requests and job summaries: counts by rule, then the findings by document. */
export const markdown: Reporter = (report, { maxBytes = Infinity }) => {
  const lines = ['## docwright', '', `${totals(report.summary)}.`, ...byRule(report), ...byDocument(report)];
  return `${cut(lines, maxBytes).join('\n')}\n`;
};

function byRule(report: Report): string[] {
  const pages = rulePages(report);
  const rows = severities.flatMap((severity) => {
    const found = report.diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    const ids = Array.from(Map.groupBy(found, ({ ruleId }) => ruleId)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return ids.map(([id, { length }]) => `| ${named(id, pages.get(id))} | ${severity} | ${length} |`);
  });
  return rows.length === 0 ? [] : ['', '| Rule | Severity | Findings |', '|---|---|---:|', ...rows];
}

const named = (id: string, page: string | undefined): string => (page === undefined ? id : `[${id}](${page})`);

function byDocument(report: Report): string[] {
  const pages = rulePages(report);
  return Array.from(Map.groupBy(report.diagnostics, ({ path }) => path)).flatMap(([path, diagnostics]) => [
    '',
    `### ${escaped(path)}`,
    '',
    ...diagnostics.map((diagnostic) => finding(diagnostic, pages.get(diagnostic.ruleId))),
  ]);
}

const isFinding = (line: string): boolean => line.startsWith('- ');

function finding({ severity, ruleId, message, help, range: { start } }: Diagnostic, page: string | undefined): string {
  const place = `${start.line}:${start.column}`;
  return `- ${place} **${severity}** ${named(ruleId, page)}: ${escaped(message)}. ${escaped(help)}`;
}

/** Keeps as many whole lines as fit, and says how many findings do not. */
function cut(lines: readonly string[], maxBytes: number): string[] {
  const encoder = new TextEncoder();
  let size = 0;
  const ends = lines.map((line) => (size += encoder.encode(line).length + 1));
  if (size <= maxBytes) return [...lines];
  const room = maxBytes - roomForNotice;
  const kept = ends.filter((end) => end <= room).length;
  const left = lines.slice(kept).filter(isFinding).length;
  return [
    ...lines.slice(0, kept),
    '',
    `${count(left, 'finding')} left out; the report ends here to stay below ${maxBytes} bytes.`,
  ];
}

const roomForNotice = 120;

/** No-width spaces keep code hosts from reading mentions, references and addresses in what documents say. */
const escaped = (text: string): string =>
  plainLine(text)
    .replace(/@|\b(?:GH-|www)|[#!$%~&^](?=["\d\w])|:(?=\/\/)/gi, '$&\u200B')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+\-.!|~:$^=]/g, String.raw`\$&`);
