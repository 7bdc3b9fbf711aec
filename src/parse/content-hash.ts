import { hash } from 'node:crypto';
import type { DocType } from '../model/doc-type.ts';
import type { DocumentFacts, Section, Table } from '../model/facts.ts';
import { signOffsTable, type TableSpec } from '../model/table.ts';
import { isBounded } from '../text/bounded.ts';
import { isSection } from '../text/section-title.ts';
import { columnsOf } from '../text/table-columns.ts';

type Signed = Pick<DocumentFacts, 'text' | 'frontmatter' | 'sections' | 'tables'>;
type Contract = Pick<DocType, 'tables' | 'sections'>;

/** Fields that tell where a document stands, who keeps it and how it is found: not what somebody agrees to. */
const unsignedFields: ReadonlySet<string> = new Set([
  'status',
  'draft',
  'reviewed',
  'review',
  'owner',
  'project',
  'supersededBy',
  'related',
  'tags',
  'aliases',
  'lines',
  'layout',
  'lang',
  'dir',
]);

/**
 * Names what a sign-off is for: the first 12 hexadecimal digits of the SHA-256 of all that the document says but for
 * the table of sign-offs, the heading of its section, and fields that may change while the text stands.
 */
export const contentHash = (document: Signed, docType: Contract): string =>
  hash('sha256', signedContent(document, docType), 'hex').slice(0, 12);

/**
 * Fields in the order of their names, as JSON; then the lines of the body. Line ends, spaces at the end of lines and the
 * number of empty lines do not count.
 */
export function signedContent(document: Signed, docType: Contract): string {
  const { values } = document.frontmatter;
  const fields = Object.entries(isBounded(values) ? values : {}).filter(([name]) => !unsignedFields.has(name));
  return `${JSON.stringify(sorted(Object.fromEntries(fields)))}\n${signedLines(document, docType).join('\n')}`;
}

function signedLines(document: Signed, docType: Contract): string[] {
  const skipped = linesOf(signOffParts(document, docType));
  const first = document.frontmatter.exists && !document.frontmatter.file ? document.frontmatter.range.end.line : 0;
  const lines = document.text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const kept = lines.filter((_, index) => index >= first && !skipped.has(index + 1));
  return kept
    .filter((line, index) => line !== '' || (index > 0 && kept[index - 1] !== ''))
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '')
    .split('\n');
}

/** Headings and tables that hold the sign-offs; whatever else stands in the section is part of what is signed. */
function signOffParts({ sections, tables }: Signed, docType: Contract): (Section | Table)[] {
  const spec = docType.tables.find(({ name }) => name === signOffsTable);
  const section = docType.sections.find(({ title }) => title === spec?.section);
  if (spec === undefined || section === undefined) return [];
  const own = sections.filter((found) => isSection(section, found));
  const isOwn = ({ range: { start } }: Table): boolean =>
    own.some(({ range, end }) => start.line > range.start.line && start.line <= end.line);
  return [...own, ...tables.filter((table) => isOwn(table) && holdsSignOffs(spec, table))];
}

const holdsSignOffs = (spec: TableSpec, table: Table): boolean => columnsOf(spec, table).size > 0;

function linesOf(parts: readonly Pick<Section, 'range'>[]): Set<number> {
  const lines = new Set<number>();
  for (const { range } of parts) {
    const last = range.end.column === 1 ? range.end.line - 1 : range.end.line;
    for (let line = range.start.line; line <= last; line += 1) lines.add(line);
  }
  return lines;
}

/** Keys in one order, however they stand in the file. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, own]) => [key, sorted(own)]);
}
