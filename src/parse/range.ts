import type { Nodes } from 'mdast';
import type { Range } from '../model/position.ts';

/** Place of a node, without offsets. */
export function rangeOf({ position }: Nodes): Range {
  const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

/** Where a node begins and ends in the text. */
export const offsetsOf = ({ position }: Nodes): [start: number, end: number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

/** The same for a block: where blank lines follow in a quote or a list, the parser lets one end within a CRLF. */
export function blockRange(node: Nodes, text: string): Range {
  const { start, end } = rangeOf(node);
  const offset = node.position?.end.offset ?? 0;
  const isWithin = text[offset] === '\n' && text[offset - 1] === '\r';
  return { start, end: isWithin ? { line: end.line, column: end.column - 1 } : end };
}
