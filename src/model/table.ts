import type { Progress } from './plan-note.ts';
import type { Range } from './position.ts';

/** What the cells of a column hold. */
export type CellType =
  | {
      kind:
        | 'text'
        | 'date'
        | 'period'
        | 'duration'
        | 'percent'
        | 'person'
        | 'people'
        | 'document'
        | 'comparison'
        | 'hash';
    }
  /** @param unit What stands behind each number; empty for numbers alone. */
  | { kind: 'number'; unit: string }
  /** Values, each with other spellings of it. */
  | { kind: 'oneOf'; values: Readonly<Record<string, readonly string[]>> }
  | { kind: 'id' }
  /** @param of Name of the table whose ids these are. */
  | { kind: 'ids'; of: string };

export interface ColumnSpec {
  /** As the head of the column says it. */
  title: string;
  aliases: readonly string[];
  type: CellType;
  /** The column is there, and none of its cells is empty. */
  required: boolean;
  /** No two rows have the same. */
  unique: boolean;
}

/** A table that the contract types, or a checklist. Made by `table` and `checklist`. */
export interface TableSpec {
  /** Lower case: `tasks`. */
  name: string;
  /** Title of the section that it stands in, as the contract has it. */
  section: string;
  kind: 'table' | 'checklist';
  columns: readonly ColumnSpec[];
}

/** Days from the first to the last, `YYYY-MM-DD`; the same twice for one day. */
export interface DateRange {
  from: string;
  to: string;
}

/** Working days that something takes, at least and at most. */
export interface Duration {
  min: number;
  max: number;
}

/** Days, or weeks or days counted from the start of the plan, from 1. */
export type Period = DateRange | { unit: 'week' | 'day'; from: number; to: number };

/** `<200ms p95`: a number that something is compared with. */
export interface Comparison {
  operator: '<' | '<=' | '=' | '>=' | '>';
  value: number;
  /** `ms`, `%`, `/5`; empty for none. */
  unit: string;
  /** What stands behind it: `p95`. */
  note: string;
}

/** A document as a cell names it: by link or by path. */
export interface DocumentReference {
  url: string;
  text: string;
}

/** `T5`, or `orca#T5` for a row of another document. */
export interface RowReference {
  /** Id of a document or the end of one; empty for the document itself. */
  document: string;
  id: string;
}

export type CellValue =
  | string
  | number
  | boolean
  | readonly string[]
  | DateRange
  | Duration
  | Period
  | Comparison
  | DocumentReference
  | readonly RowReference[];

export interface TypedCell<Value = CellValue | undefined> {
  /** Plain text. */
  text: string;
  /** Markdown as written, where that is not the text. */
  source?: string;
  /** Undefined where the cell is empty or does not fit. */
  value: Value;
}

/** A row of a typed table, or an item of a checklist. */
export interface TypedRow<Cells = Readonly<Record<string, TypedCell | undefined>>> {
  /** In the file, from 1. */
  line: number;
  /** By title of the column; those that the table does not have are undefined. */
  cells: Cells;
  /** Of an item: headings below level 2 that it stands under, and paragraphs that lead to its list, a line each. */
  under?: string;
}

/** By name of the table; none where the document has no such table. */
export type TableRows = Readonly<Record<string, readonly TypedRow[]>>;

/** A cell that names a row of a typed table. */
export interface RowMention extends RowReference {
  /** The row that the cell stands in, as `rowKey` names it; empty where it has no id. */
  from: string;
  /** Name of the table. */
  table: string;
  /** Of the cell. */
  range: Range;
}

/** A document that a row of a table of deliverables names. */
export interface Deliverable {
  /** As the cell has it: the address of a link, or a path. */
  url: string;
  isLink: boolean;
  /** The least that it is to have; undefined where the row does not say. */
  lines: number | undefined;
  status: Progress;
  /** In the file, from 1. */
  line: number;
  /** Of the cell. */
  range: Range;
}

/** What is wrong with a table that a contract types. */
export interface TableProblem {
  kind: 'cell' | 'column' | 'key' | 'place';
  message: string;
  help: string;
  range: Range;
}

/** Columns of a checklist: its items, and whether each is ticked. */
export const checklistColumns = { item: 'Item', done: 'Done' } as const;

/** Name of the table that says who signed a document. */
export const signOffsTable = 'sign-offs';

/** The table of tasks, which views and rules know by its columns. */
export const taskColumns = {
  id: 'ID',
  owner: 'Owner',
  phase: 'Phase',
  days: 'Days',
  dependsOn: 'Depends on',
  status: 'Status',
} as const;

export const phaseColumns = { id: 'Phase', name: 'Name', when: 'When' } as const;

export const deliverableColumns = { document: 'Document', lines: 'Lines', status: 'Status' } as const;

/** How a row is named among all rows of a document: `tasks T5`. */
export const rowKey = (table: string, id: string): string => `${table} ${id}`;
