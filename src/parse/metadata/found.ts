import type { Range } from '../../model/position.ts';

/** A value of a field and the text that it was read from. */
export interface Found {
  value: string;
  range: Range;
}

/** A stretch of one line. */
export const stretch = (line: number, start: number, end: number): Range => ({
  start: { line, column: start },
  end: { line, column: end },
});

/** Parts of a list, each with its place: `Ada, Grace` is two. */
export function splitList({ value, range }: Found): Found[] {
  const { line, column } = range.start;
  const isWhole = range.end.line === line && range.end.column - column === value.length;
  const parts: Found[] = [];
  let offset = 0;
  for (const part of value.split(',')) {
    const start = offset + part.length - part.trimStart().length;
    const text = part.trim();
    if (text !== '') {
      const own = stretch(line, column + start, column + start + text.length);
      parts.push({ value: text, range: isWhole ? own : range });
    }
    offset += part.length + 1;
  }
  return parts;
}

/** The option that a text begins with, whatever its letter case; the text itself where it is none of them. */
export function pickOption({ value, range }: Found, options: readonly string[]): Found {
  const begins = options
    .filter((option) => isPrefix(option.toLowerCase(), value.toLowerCase()))
    .toSorted((a, b) => b.length - a.length);
  return begins[0] === undefined ? { value, range } : { value: begins[0], range };
}

const isPrefix = (start: string, text: string): boolean =>
  text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
