import type { Position, Range } from '../model/position.ts';

/** Turns offsets of a text into positions. A line ends as in CommonMark: with LF, CRLF or a lone CR. */
export interface LineIndex {
  /** Lines of the text; an unterminated last one counts. */
  count: number;
  position(offset: number): Position;
  /** undefined where the text has no such place. */
  offset(position: Position): number | undefined;
  range(start: number, end: number): Range;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
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
    offset: ({ line, column }) => {
      const start = starts[line - 1];
      const offset = (start ?? 0) + column - 1;
      return start === undefined || column < 1 || offset > (starts[line] ?? text.length) ? undefined : offset;
    },
    range: (start, end) => ({ start: position(start), end: position(end) }),
  };
}
