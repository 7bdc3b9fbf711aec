import type { Range } from '../model/position.ts';
import type { Node } from './node.ts';

/** Place of a block: where blank lines follow in a quote or a list, the parser lets one end within a CRLF. */
export function blockRange({ range, end: offset }: Node, text: string): Range {
  const { start, end } = range;
  const isWithin = text[offset] === '\n' && text[offset - 1] === '\r';
  return isWithin ? { start, end: { line: end.line, column: end.column - 1 } } : range;
}
