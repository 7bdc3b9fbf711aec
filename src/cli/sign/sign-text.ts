import { signOffs } from '../../doc-types/sign-offs.ts';
import type { DocType, SectionSpec } from '../../model/doc-type.ts';
import type { DocumentFacts, Section, Table } from '../../model/facts.ts';
import type { TableSpec } from '../../model/table.ts';
import { UsageError } from '../../model/usage-error.ts';
import { insertSection, written } from '../../rules/insert-section.ts';
import { findSection } from '../../rules/sections.ts';
import { applySplices, mergeEdits } from '../../text/edits.ts';
import { lineIndex } from '../../text/line-index.ts';
import { nameKey } from '../../text/name-key.ts';
import { sectionText } from '../../text/section-text.ts';
import { columnsOf } from '../../text/table-columns.ts';
import { readWrittenTable, withCells, withColumn, writeTable, type WrittenTable } from '../../text/table-text.ts';

/** What a row of sign-offs is to say. */
export interface Signature {
  role: string;
  name: string | undefined;
  /** `YYYY-MM-DD` */
  date: string;
  /** Of the document; empty where it has none. */
  version: string;
  /** Empty while it is not known. */
  hash: string;
}

/** What a contract says of sign-offs. */
interface SignContract {
  table: TableSpec;
  section: SectionSpec;
}

/** @throws {UsageError} Where documents of the type are not signed. */
export function signContract({ name, tables, sections }: DocType): SignContract {
  const table = tables.find((own) => own.name === signOffs.name);
  const section = sections.find(({ title }) => title === table?.section);
  if (table !== undefined && section !== undefined) return { table, section };
  throw new UsageError(
    `Documents of type ${name} have no sign-offs; add signOffsSection to the sections of the type and signOffs to its tables`,
  );
}

/** The tables of sign-offs of a document. */
function tablesOf(document: DocumentFacts, { table, section }: SignContract): Table[] {
  const place = findSection(document, section);
  if (place === undefined) return [];
  return document.tables.filter((own) => isWithin(own, place) && columnsOf(table, own).size > 0);
}

const isWithin = ({ range: { start } }: Table, { range, end }: Section): boolean =>
  start.line > range.start.line && (start.line < end.line || (start.line === end.line && end.column > 1));

/** The text with a table of sign-offs, which is empty where it had none. */
export function withTable(document: DocumentFacts, docType: DocType): string {
  const contract = signContract(docType);
  if (tablesOf(document, contract).length > 0) return document.text;
  const place = findSection(document, contract.section);
  if (place !== undefined) return withTableIn(document, contract.section, place);
  const before = sectionsBefore(docType, contract.section).findLast((spec) => findSection(document, spec));
  const edits = insertSection(
    written(document),
    docType,
    { ...contract.section, guidance: '' },
    before && findSection(document, before),
  );
  if (edits === undefined)
    throw new UsageError(`${document.path} has no section "${contract.section.title}"; write it`);
  return applySplices(document.text, mergeEdits(document.text, [edits]).splices);
}

const sectionsBefore = ({ sections }: DocType, spec: SectionSpec): SectionSpec[] =>
  sections.slice(0, sections.indexOf(spec));

/** The head of the table behind what the section says already. */
function withTableIn(document: DocumentFacts, spec: SectionSpec, { range, end }: Section): string {
  const { lines } = written(document);
  let last = end.column > 1 ? end.line : end.line - 1;
  while (last > range.end.line && (lines[last - 1] ?? '').trim() === '') last -= 1;
  const table = sectionText(spec, '').trimEnd().split('\n').slice(2);
  return withLines(document, { first: last, count: 1 }, [lines[last - 1] ?? '', '', ...table]);
}

/** The text with other lines in the place of some; all else stays, byte by byte. */
function withLines(
  document: DocumentFacts,
  { first, count }: { first: number; count: number },
  own: readonly string[],
): string {
  const { lines, newline } = written(document);
  const last = first + count - 1;
  const index = lineIndex(document.text);
  const start = index.offset({ line: first, column: 1 }) ?? 0;
  const end = index.offset({ line: last, column: (lines[last - 1] ?? '').length + 1 }) ?? start;
  return applySplices(document.text, [{ start, end, text: own.join(newline) }]);
}

/**
 * The text with a sign-off in its table: the row of the role is filled in, or one is added.
 *
 * @throws {UsageError} Where several rows could be meant.
 */
export function withSignature(document: DocumentFacts, docType: DocType, signature: Signature): string {
  const contract = signContract(docType);
  const line = lineOf(document, signature);
  const tables = tablesOf(document, contract);
  const table = tables.find(({ rows }) => rows.some(([cell]) => cell?.range.start.line === line)) ?? tables.at(-1);
  if (table === undefined) throw new UsageError(`${document.path} has no table of sign-offs`);
  const { lines } = written(document);
  const first = table.range.start.line;
  const count = 2 + table.rows.length;
  const index = table.rows.findIndex(([cell]) => cell?.range.start.line === line);
  const before = readWrittenTable(lines.slice(first - 1, first - 1 + count), table.range.start.column);
  const after = signed(before, table, { contract, signature, row: index < 0 ? table.rows.length : index });
  return withLines(document, { first, count }, writeTable(after));
}

interface Signing {
  contract: SignContract;
  signature: Signature;
  row: number;
}

function signed(before: WrittenTable, { header }: Table, { contract, signature, row }: Signing): WrittenTable {
  const { role, name, date, version, hash } = signature;
  const found = new Map(columnsOf(contract.table, { header }));
  const values: [title: string, value: string | undefined][] = [
    ['Role', row < before.rows.length ? undefined : role],
    ['Name', name],
    ['Date', date],
    ['Version', version],
    ['Hash', hash],
  ];
  let table = before;
  const cells = new Map<number, string>();
  for (const [title, value] of values) {
    if (value === undefined) continue;
    if (!found.has(title)) {
      found.set(title, table.head.cells.length);
      table = withColumn(table, title);
    }
    cells.set(found.get(title)!, escaped(value));
  }
  return withCells(table, row, cells);
}

/** Text as a cell has it. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]{}<>&|~]/g, String.raw`\$&`);

/** The line of the row that is meant; undefined where there is none yet. */
function lineOf(document: DocumentFacts, { role, name }: Signature): number | undefined {
  const rows = signOffs.rowsOf(document).filter(({ cells }) => nameKey(cells.Role?.text ?? '') === nameKey(role));
  const isOf = (wanted: string) => rows.filter(({ cells }) => nameKey(cells.Name?.text ?? '') === nameKey(wanted));
  const own = name === undefined ? rows : isOf(name);
  const open = name === undefined ? [] : isOf('');
  const [first] = [own, open, rows].find((some) => some.length > 0) ?? [];
  if (rows.length > 1 && own.length !== 1 && open.length !== 1)
    throw new UsageError(
      `${document.path} has ${rows.length} rows for "${role}"; say whose it is with --name, as the row has it`,
    );
  return first?.line;
}
