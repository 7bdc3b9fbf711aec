import type { Range } from '../model/position.ts';

/** Numbers that a range takes. */
export const rangeSize = 4;

/** Writes a range among numbers. */
export function foldRange(numbers: Uint32Array, at: number, { start, end }: Range): void {
  numbers[at] = start.line;
  numbers[at + 1] = start.column;
  numbers[at + 2] = end.line;
  numbers[at + 3] = end.column;
}

export const unfoldRange = (numbers: Uint32Array, at: number): Range => ({
  start: { line: numbers[at]!, column: numbers[at + 1]! },
  end: { line: numbers[at + 2]!, column: numbers[at + 3]! },
});
