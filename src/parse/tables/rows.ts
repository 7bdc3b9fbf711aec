import type { Cell } from '../../model/facts.ts';
import type { Range } from '../../model/position.ts';
import {
  type CellValue,
  type ColumnSpec,
  type DocumentReference,
  rowKey,
  type RowMention,
  type RowReference,
  type TableProblem,
  type TableSpec,
  type TypedCell,
  type TypedRow,
} from '../../model/table.ts';
import type { FoundColumns } from '../../text/table-columns.ts';
import { shortened } from '../../text/shortened.ts';
import { cellReaders } from './cells/index.ts';
import type { Writing } from './writing.ts';

/** What is found beside rows. */
export interface Notes {
  problems: TableProblem[];
  ids: string[];
  mentions: RowMention[];
  documents: DocumentCell[];
}

/** A cell that names a document. */
export interface DocumentCell extends DocumentReference {
  /** Name of the table. */
  table: string;
  line: number;
  isLink: boolean;
  range: Range;
}

export interface Reading {
  writing: Writing;
  notes: Notes;
  /** Lines of the rows by the keys that they have. */
  keys: Map<string, number>;
}

export function readRow(spec: TableSpec, found: FoundColumns, row: readonly Cell[], reading: Reading): TypedRow {
  const line = row[0]?.range.start.line ?? 0;
  const before = reading.notes.mentions.length;
  const cells = spec.columns.flatMap((column): [string, TypedCell][] => {
    const index = found.get(column.title);
    return index === undefined ? [] : [[column.title, cellOf({ spec, column, line, reading }, row, index)]];
  });
  const own = Object.fromEntries(cells);
  const id = own[spec.columns.find(({ type }) => type.kind === 'id')?.title ?? '']?.value;
  if (typeof id === 'string')
    for (const mention of reading.notes.mentions.slice(before)) mention.from = rowKey(spec.name, id);
  return { line, cells: own };
}

/** What people write into a cell that has nothing to say. */
const saysNothing = /^(?:[-\u2010-\u2015?]+|n\/a|none|unknown|tbd|not (?:yet )?(?:measured|known|set)(?: yet)?)\.?$/i;

interface Place {
  spec: TableSpec;
  column: ColumnSpec;
  line: number;
  reading: Reading;
}

function cellOf(place: Place, row: readonly Cell[], index: number): TypedCell {
  const cell = row[index];
  const { title, required } = place.column;
  if (cell !== undefined && !required && saysNothing.test(cell.text)) return { text: cell.text, value: undefined };
  if (cell !== undefined && cell.text !== '') return readCell(place, cell);
  const range = cell?.range ?? row.at(-1)?.range;
  if (required && range !== undefined) {
    const message = `The cell below "${title}" is empty`;
    place.reading.notes.problems.push({ kind: 'cell', message, help: 'Fill it in, or take the row away', range });
  }
  return { text: '', value: undefined };
}

function readCell(place: Place, cell: Cell): TypedCell {
  const { text } = cell;
  const { title, type } = place.column;
  const { writing, notes } = place.reading;
  const { source, range } = writing.source(cell);
  const written = { text, ...(source !== text && { source }) };
  const reading = cellReaders[type.kind]({ text: text.replace(/\s+/g, ' '), url: writing.url(cell) }, type);
  if ('problem' in reading) {
    const message = `"${shortened(text)}" below "${title}" ${reading.problem}`;
    notes.problems.push({ kind: 'cell', message, help: reading.help, range });
    return { ...written, value: undefined };
  }
  noteKey(place, { text, range });
  noteRows(place, reading.value, range);
  if (type.kind === 'document') {
    const { spec, line } = place;
    const isLink = writing.url(cell) !== undefined;
    notes.documents.push({ ...(reading.value as DocumentReference), table: spec.name, line, isLink, range });
  }
  return { ...written, value: reading.value };
}

function noteKey({ column: { title, unique }, line, reading: { keys, notes } }: Place, { text, range }: Cell): void {
  if (!unique) return;
  const key = `${title}\n${text}`;
  const before = keys.get(key);
  if (before === undefined) {
    keys.set(key, line);
    return;
  }
  notes.problems.push({
    kind: 'key',
    message: `"${shortened(text)}" below "${title}" stands in line ${before} already`,
    help: 'Give each row a name of its own',
    range,
  });
}

function noteRows({ spec, column: { type }, reading: { notes } }: Place, value: CellValue, range: Cell['range']): void {
  if (type.kind === 'id' && typeof value === 'string') notes.ids.push(rowKey(spec.name, value));
  if (type.kind !== 'ids') return;
  for (const reference of value as readonly RowReference[])
    notes.mentions.push({ ...reference, from: '', table: type.of, range });
}
