import type { Range } from '../model/position.ts';

/** The text that a range covers; its lines end with LF. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = text.split(/\r\n|\r|\n/, end.line).slice(start.line - 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : line.length))
    .join('\n');
}
