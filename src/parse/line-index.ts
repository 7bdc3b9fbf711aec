import type { Position, Range } from '../model/position.ts';

/** Turns offsets of a text into positions and back. */
export interface LineIndex {
  /** Lines of the text; an unterminated last one counts. */
  count: number;
  position(offset: number): Position;
  range(start: number, end: number): Range;
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const position = (offset: number): Position => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return {
    count: starts.at(-1) === text.length ? starts.length - 1 : starts.length,
    position,
    range: (start, end) => ({ start: position(start), end: position(end) }),
  };
}
