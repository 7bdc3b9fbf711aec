import type { Fingerprint } from '../model/baseline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** @param source The document's text. */
export function fingerprintOf({ path, ruleId, message, range }: Diagnostic, source: string): Fingerprint {
  const { start, end } = range;
  const isPoint = start.line === end.line && start.column === end.column;
  const text = isPoint
    ? ''
    : source
        .split('\n')
        .slice(start.line - 1, end.line)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
  return { path, rule: ruleId, message, text: text.slice(0, longest) };
}

const longest = 200;

/** Equal for findings that are about the same thing; figures in a message, such as counts of lines, may change. */
export const keyOf = ({ path, rule, message, text }: Fingerprint): string =>
  [path, rule, message.replace(/\d+/g, '#'), text].join('\n');
