import type { Range } from '../model/position.ts';

export interface ExcerptLine {
  number: number;
  text: string;
  /** True for lines of the range itself. */
  isMarked: boolean;
}

/** Takes the lines of a range, with some before and after it. */
export function excerpt(text: string, { start, end }: Range, context = 3): ExcerptLine[] {
  const lines = text.split(/\r\n|\n|\r/);
  const from = Math.max(1, start.line - context);
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  return lines.slice(from - 1, Math.min(last, start.line + 20) + context).map((line, index) => {
    const number = from + index;
    return { number, text: line, isMarked: number >= start.line && number <= last };
  });
}
