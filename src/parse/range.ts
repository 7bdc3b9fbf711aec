import type { Nodes } from 'mdast';
import type { Range } from '../model/position.ts';

/** Place of a node, without offsets. */
export function rangeOf({ position }: Nodes): Range {
  const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
