import { checklistColumns, type TableRows, type TableSpec, type TypedCell, type TypedRow } from '../model/table.ts';
import type { Column } from './columns.ts';

type Columns = Readonly<Record<string, Column<unknown>>>;

/** What a cell of a column is to a view. */
type CellOf<Own> = Own extends Column<infer Value> ? TypedCell<Value | undefined> : never;

/** A table with the types of its rows. */
export interface Table<Cells = Record<string, TypedCell | undefined>> extends TableSpec {
  /** Its rows in a document, in their order; none where the document has no such table. */
  rowsOf(document: { rows: TableRows }): readonly TypedRow<Cells>[];
}

/** The rows of a table that `table` or `checklist` made. */
export type RowOf<Own> = Own extends Table<infer Cells> ? TypedRow<Cells> : never;

/**
 * Types a table of a section.
 *
 * @param name Lower case, what views call it: `tasks`.
 * @param options.section Title of the section, as the contract has it.
 * @param options.columns By the head of the column.
 */
export function table<Own extends Columns>(
  name: string,
  { section, columns }: { section: string; columns: Own },
): Table<{ [Title in keyof Own]: CellOf<Own[Title]> | undefined }> {
  return {
    name,
    section,
    kind: 'table',
    columns: Object.entries(columns).map(([title, { spec }]) => ({ title, ...spec })),
    rowsOf: rowsNamed(name),
  };
}

/** Types the checklist of a section: each item, and whether it is done. */
export function checklist(
  name: string,
  { section }: { section: string },
): Table<{ Item: TypedCell<string>; Done: TypedCell<boolean> }> {
  const columns = Object.values(checklistColumns).map((title) => ({
    title,
    aliases: [],
    type: { kind: 'text' } as const,
    required: true,
    unique: false,
  }));
  return { name, section, kind: 'checklist', columns, rowsOf: rowsNamed(name) };
}

/** What was read is of the types that the contract says. */
const rowsNamed =
  (name: string) =>
  <Cells>({ rows }: { rows: TableRows }): readonly TypedRow<Cells>[] =>
    (Object.hasOwn(rows, name) ? rows[name] : []) as readonly TypedRow<Cells>[];
