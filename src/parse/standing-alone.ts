import type { Range } from '../model/position.ts';

/**
 * What goes with a comment that stands alone between empty lines, where it is taken away: its lines and one of these.
 *
 * @param lines Of the document, without their ends.
 * @returns undefined where it does not stand alone, or where what stands around it would be read as one without it.
 */
export function standingAlone({ start, end }: Range, lines: readonly string[]): Range | undefined {
  const isBlank = (line: number) => (lines[line - 1] ?? '').trim() === '';
  const isAlone = start.column === 1 && (lines[end.line - 1] ?? '').slice(end.column - 1).trim() === '';
  const isApart = (start.line === 1 || isBlank(start.line - 1)) && isBlank(end.line + 1);
  if (!isAlone || !isApart) return undefined;
  let at = end.line;
  while (at < lines.length && isBlank(at + 1)) at += 1;
  const next = lines[at];
  // Two lists, or a list and what is indented, would become one.
  if (next !== undefined && /^[\s\-+*\d]/.test(next)) return undefined;
  const [from, to] = next === undefined ? [Math.max(1, start.line - 1), end.line + 1] : [start.line, end.line + 2];
  const last = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return { start: { line: from, column: 1 }, end: to > lines.length ? last : { line: to, column: 1 } };
}
