import type { Cell, Table } from '../model/facts.ts';
import type { Node } from './node.ts';
import { textOf } from './text.ts';

export function tableIn(node: Node): Table {
  // In MDX, an element that begins in a cell and ends below leaves its remains among the rows.
  const [header = [], ...rows] = node.children
    .filter(({ type }) => type === 'tableRow')
    .map((row) => row.children.map(toCell));
  return { header, rows, range: node.range };
}

const toCell = (node: Node): Cell => ({ text: textOf(node).trim(), range: node.range });
