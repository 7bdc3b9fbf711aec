import type { DocumentFacts, Fence } from '../model/facts.ts';
import type { Range } from '../model/position.ts';

/** A line of a fence's code without its indentation; the fence's first line where none is named. */
export function placeInFence({ text }: DocumentFacts, { range }: Fence, line = 0): Range {
  const number = Math.min(range.start.line + line, range.end.line);
  const words = text.split(/\r\n|\r|\n/, number)[number - 1] ?? '';
  const column = number === range.start.line ? range.start.column : words.search(/\S|$/) + 1;
  return {
    start: { line: number, column },
    end: { line: number, column: Math.max(column, words.trimEnd().length + 1) },
  };
}
