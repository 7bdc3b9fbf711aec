import type { Table } from '../model/facts.ts';
import type { TableSpec } from '../model/table.ts';
import { normalTitle } from './section-title.ts';

/** Where the columns of a contract stand in a table, by title. */
export type FoundColumns = ReadonlyMap<string, number>;

export function columnsOf({ columns }: TableSpec, { header }: Pick<Table, 'header'>): FoundColumns {
  const heads = header.map(({ text }) => normalTitle(text));
  const found = columns.flatMap(({ title, aliases }) => {
    const index = heads.findIndex((head) => [title, ...aliases].some((name) => normalTitle(name) === head));
    return index < 0 ? [] : [[title, index] as const];
  });
  return new Map(found);
}
