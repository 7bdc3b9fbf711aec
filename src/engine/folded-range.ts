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

/** Ranges by name, as numbers. */
export interface FoldedRanges {
  names: readonly string[];
  numbers: Uint32Array;
}

export function foldRanges(ranges: Readonly<Record<string, Range>>): FoldedRanges {
  const names = Object.keys(ranges);
  const numbers = new Uint32Array(names.length * rangeSize);
  for (const [index, name] of names.entries()) foldRange(numbers, index * rangeSize, ranges[name]!);
  return { names, numbers };
}

export const unfoldRanges = ({ names, numbers }: FoldedRanges): Record<string, Range> =>
  Object.fromEntries(names.map((name, index) => [name, unfoldRange(numbers, index * rangeSize)]));
