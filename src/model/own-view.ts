import type { TableRows } from './table.ts';

/** A document as a view of a project's own sees it. A text that is not known is empty. */
export interface ViewDocument {
  /** From the content folder, without extension: `plans/orca`. */
  id: string;
  /** Of its file, from the root. */
  path: string;
  /** Name of its type. */
  type: string;
  title: string;
  number: string;
  status: string;
  version: string;
  date: string;
  reviewed: string;
  owner: string;
  project: string;
  purpose: string;
  authors: readonly string[];
  audience: readonly string[];
  tags: readonly string[];
  /** Time to read it. */
  minutes: number;
  /** Without the metadata. */
  lines: number;
  words: number;
  /** All that its metadata says, as YAML gives it; dates are texts. */
  metadata: Readonly<Record<string, unknown>>;
  headings: readonly { depth: number; text: string; slug: string }[];
  /** Addresses of its links, as written, each once. */
  links: readonly string[];
  /** Of its typed tables: a table of the contract gives them with their types, `tasks.rowsOf(document)`. */
  rows: TableRows;
}

/** What a view of a project's own is made of. */
export interface ViewFacts {
  /** All that have a page, by path. */
  documents: readonly ViewDocument[];
  /** The day that the site is built for, `YYYY-MM-DD`; undefined where no date is compared. */
  asOf: string | undefined;
}

/** A cell of a typed table keeps its Markdown; a text such as `2026-01-05` is shown as a day. */
export type ViewCell = string | number | boolean | null | undefined | { text: string; source?: string };

export interface ViewRow<Column extends string = string> {
  /** One of the facts: the row leads to it. */
  document: ViewDocument;
  /** Of the row of a typed table in its file. */
  line?: number;
  cells: Readonly<Partial<Record<Column, ViewCell>>>;
}

/** A page of rows that a project makes itself. */
export interface OwnView<Column extends string = string> {
  /** Lower case, for its address: `/views/<name>/`. */
  name: string;
  title: string;
  /** What it is and from where, in one sentence. */
  description: string;
  /** Heads of the columns, by what rows call them. */
  columns: Readonly<Record<Column, string>>;
  /** An Astro component in place of the table, from the root. */
  component?: string | undefined;
  /** In the order in which they are shown. It has to give the same for the same facts. */
  rows(facts: ViewFacts): readonly ViewRow<Column>[];
}
