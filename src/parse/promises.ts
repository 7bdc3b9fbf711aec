import type { Cell, DocumentFacts, Table } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import type { Node } from './node.ts';
import { textOf } from './text.ts';

/** Rows of tables with the columns "Document" and "Status" whose status says that the document is not there yet. */
export function promisesOf({ tables, links }: Pick<DocumentFacts, 'tables' | 'links'>): string[] {
  return tables.flatMap((table) => {
    const [name, status] = [column(table, 'document'), column(table, 'status')];
    if (name < 0 || status < 0) return [];
    return table.rows.flatMap((row) => {
      const cell = row[name];
      if (cell === undefined || !isOpen(row[status]?.text ?? '')) return [];
      const urls = links.flatMap(({ url, range }) => (isIn(range.start, cell) ? [url] : []));
      return /^[^\s:]+\.mdx?$/.test(cell.text) ? [...urls, cell.text] : urls;
    });
  });
}

/** Tells of a table whether it has these columns. */
export function mayPromise({ children: [header] }: Node): boolean {
  const titles = header?.children.map((cell) => textOf(cell).trim().toLowerCase());
  return titles?.includes('document') === true && titles.includes('status');
}

const column = ({ header }: Table, title: string): number =>
  header.findIndex(({ text }) => text.toLowerCase() === title);

const isOpen = (status: string): boolean =>
  /^(?:|planned|to ?do|open|pending|proposed|scheduled|not started|not written|in progress)$/i.test(status.trim());

const isIn = ({ line, column: at }: Position, { range: { start, end } }: Cell): boolean =>
  line === start.line && at >= start.column && at < end.column;
