import { applySplices, type Splice } from '../text/edits.ts';
import { forLine } from './escape.ts';

/** Lines around a change. */
const context = 3;

/** Lines that are replaced by others; counted from 0, end exclusive. */
interface Change {
  start: number;
  end: number;
  lines: readonly string[];
}

/**
 * Shows changes of a text as a unified diff.
 *
 * @param path From the project's root.
 * @param splices In the order of the text; none overlaps another.
 * @returns An empty text where nothing changes.
 */
export function unifiedDiff(path: string, text: string, splices: readonly Splice[]): string {
  const before = linesOf(text);
  const hunks = hunksOf(changesOf(text, before, splices));
  if (hunks.length === 0) return '';
  const rows = [forLine(`--- a/${path}`), forLine(`+++ b/${path}`)];
  let shift = 0;
  for (const changes of hunks) {
    const grown = changes.reduce((sum, { start, end, lines }) => sum + lines.length - (end - start), 0);
    for (const line of hunk(before, changes, shift, grown)) rows.push(line);
    shift += grown;
  }
  return `${rows.join('\n')}\n`;
}

/** Lines with their ends, as diffs know them. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Blocks of lines that splices touch, without the lines at their edges that stay the same. */
function changesOf(text: string, before: readonly string[], splices: readonly Splice[]): Change[] {
  const starts = [0];
  for (const line of before) if (line.endsWith('\n')) starts.push(starts.at(-1)! + line.length);
  const changes: Change[] = [];
  let line = 0;
  for (let index = 0; index < splices.length;) {
    const first = index;
    while (line + 1 < starts.length && starts[line + 1]! <= splices[first]!.start) line += 1;
    const start = line;
    while (index < splices.length && splices[index]!.start < (starts[line + 1] ?? Infinity)) {
      while (line + 1 < starts.length && starts[line + 1]! <= splices[index]!.end) line += 1;
      index += 1;
    }
    const end = Math.min(line + 1, before.length);
    const offset = starts[start]!;
    const own = splices
      .slice(first, index)
      .map((one) => ({ ...one, start: one.start - offset, end: one.end - offset }));
    const lines = linesOf(applySplices(text.slice(offset, starts[end]), own));
    changes.push(trimmed({ start, end, lines }, before));
    line = end;
  }
  return changes.filter(({ start, end, lines }) => start < end || lines.length > 0);
}

function trimmed({ start, end, lines }: Change, before: readonly string[]): Change {
  let [first, last, length] = [start, end, lines.length];
  while (first < last && first - start < length && before[first] === lines[first - start]) first += 1;
  while (last > first && length > first - start && before[last - 1] === lines[length - 1])
    [last, length] = [last - 1, length - 1];
  return { start: first, end: last, lines: lines.slice(first - start, length) };
}

/** Changes whose contexts touch stand together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last !== undefined && change.start - last.at(-1)!.end <= 2 * context) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** @param shift Lines that the hunks before have added. @param grown Lines that this one adds. */
function* hunk(before: readonly string[], changes: readonly Change[], shift: number, grown: number): Generator<string> {
  const start = Math.max(0, changes[0]!.start - context);
  const end = Math.min(before.length, changes.at(-1)!.end + context);
  yield `@@ -${span(start, end - start)} +${span(start + shift, end - start + grown)} @@`;
  let at = start;
  for (const change of changes) {
    yield* before.slice(at, change.start).map((line) => row(' ', line));
    yield* before.slice(change.start, change.end).map((line) => row('-', line));
    yield* change.lines.map((line) => row('+', line));
    at = change.end;
  }
  yield* before.slice(at, end).map((line) => row(' ', line));
}

const span = (start: number, length: number): string => `${length === 0 ? start : start + 1},${length}`;

/** Tabs, and a CR at the end, harm no terminal where they stand; with them, the diff can be applied. */
function row(mark: string, line: string): string {
  const words = line.replace(/\r?\n$/, '');
  const shown = `${mark}${words}`.split('\t').map(forLine).join('\t');
  return `${shown}${line.endsWith('\r\n') ? '\r' : ''}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file'}`;
}
