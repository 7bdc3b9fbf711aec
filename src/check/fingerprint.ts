import type { Fingerprint } from '../model/baseline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Sources } from '../model/report.ts';

/**
 * Tells what findings are about. Texts are split into lines once for each document.
 *
 * @param sources Texts of documents by path.
 */
export function fingerprinter(sources: Sources): (diagnostic: Diagnostic) => Fingerprint {
  const lines = new Map<string, string[]>();
  const linesOf = (path: string): string[] => {
    const known = lines.get(path) ?? (sources.get(path) ?? '').split('\n');
    lines.set(path, known);
    return known;
  };
  return (diagnostic) => fingerprintOf(diagnostic, linesOf(diagnostic.path));
}

/** @param lines Of the document. */
function fingerprintOf({ path, ruleId, message, range }: Diagnostic, lines: readonly string[]): Fingerprint {
  const { start, end } = range;
  const isPoint = start.line === end.line && start.column === end.column;
  const text = isPoint ? '' : lines.slice(start.line - 1, Math.min(end.line, start.line + 20)).join(' ');
  return { path, rule: ruleId, message, text: text.replace(/\s+/g, ' ').trim().slice(0, longest) };
}

const longest = 200;

/** Equal for findings that are about the same thing; figures in a message, such as counts of lines, may change. */
export const keyOf = ({ path, rule, message, text }: Fingerprint): string =>
  [path, rule, message.replace(/\d+/g, '#'), text].join('\n');
