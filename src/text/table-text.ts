import { widthOf } from './width.ts';

interface Line {
  /** What stands before the table: an indentation, the mark of a quote. */
  prefix: string;
  cells: string[];
  /** As it was written; undefined where it is another now. */
  raw: string | undefined;
}

/** A GFM table as it is written, to be written with other cells. */
export interface WrittenTable {
  head: Line;
  delimiters: Line;
  rows: Line[];
  style: Style | undefined;
}

/** How the cells of a column come to one width. */
interface Style {
  isAligned: boolean;
  /** Dashes reach from pipe to pipe. */
  isTight: boolean;
}

/**
 * @param lines Of the table, from its first to its last.
 * @param column Where it begins in the first line, from 1.
 */
export function readWrittenTable(lines: readonly string[], column: number): WrittenTable {
  const [head, delimiters, ...rows] = lines.map((raw, index): Line => {
    const prefix = index === 0 ? raw.slice(0, column - 1) : (/^[\s>]*/.exec(raw)?.[0] ?? '');
    return { prefix, cells: cellsOf(raw.slice(prefix.length)), raw };
  });
  const none = { prefix: '', cells: [], raw: undefined };
  const table = { head: head ?? none, delimiters: delimiters ?? none, rows, style: undefined };
  return { ...table, style: styles.find((style) => padded(table, style).every((line, at) => line === lines[at])) };
}

const styles: readonly Style[] = [
  { isAligned: true, isTight: false },
  { isAligned: false, isTight: false },
  { isAligned: true, isTight: true },
  { isAligned: false, isTight: true },
];

/** A pipe behind a backslash stands in a cell. */
const cellsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** The table with one more column behind the others. */
export function withColumn(table: WrittenTable, title: string): WrittenTable {
  const count = table.head.cells.length;
  const add = (line: Line, cell: string): Line => ({
    ...line,
    cells: [...line.cells, ...Array<string>(Math.max(0, count - line.cells.length)).fill(''), cell],
    raw: undefined,
  });
  return {
    ...table,
    head: add(table.head, title),
    delimiters: { ...add(table.delimiters, '---'), raw: longer(table.delimiters.raw) },
    rows: table.rows.map((line) => add(line, '')),
  };
}

/** The line of dashes with those of one more column, in its own manner. */
const longer = (raw: string | undefined): string | undefined =>
  raw?.trimEnd().endsWith('|') === true ? `${raw.trimEnd()}${raw.includes(' |') ? ' --- |' : '---|'}` : undefined;

/**
 * The table with other cells in one row.
 *
 * @param row Its index; that behind the last one adds a row.
 * @param cells By the index of their column, as Markdown.
 */
export function withCells(table: WrittenTable, row: number, cells: ReadonlyMap<number, string>): WrittenTable {
  const { prefix } = table.rows.at(-1) ?? table.delimiters;
  const line = table.rows[row] ?? { prefix, cells: [], raw: undefined };
  const count = Math.max(table.head.cells.length, line.cells.length);
  const own = Array.from({ length: count }, (_, at) => cells.get(at) ?? line.cells[at] ?? '');
  const rows = [...table.rows];
  rows[row] = { ...line, cells: own, raw: undefined };
  return { ...table, rows };
}

/** Lines that did not change are as they were, unless all cells of a column have one width. */
export function writeTable(table: WrittenTable): string[] {
  if (table.style !== undefined) return padded(table, table.style);
  return [table.head, table.delimiters, ...table.rows].map(
    ({ raw, prefix, cells }) => raw ?? `${prefix}|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`,
  );
}

function padded({ head, delimiters, rows }: Omit<WrittenTable, 'style'>, style: Style): string[] {
  const widths = head.cells.map((_, at) =>
    Math.max(
      3,
      ...[head, ...rows].map(({ cells }) => widthOf(cells[at] ?? '')),
      dashes(delimiters.cells[at], 1).length,
    ),
  );
  const aligns = delimiters.cells.map(alignOf);
  const line = ({ prefix, cells }: Line): string => {
    const own = widths.map((wide, at) => pad(cells[at] ?? '', wide, style.isAligned ? aligns[at] : 'start'));
    return `${prefix}| ${own.join(' | ')} |`;
  };
  const gap = style.isTight ? '' : ' ';
  const marks = widths.map((wide, at) => dashes(delimiters.cells[at], wide + (style.isTight ? 2 : 0)));
  const between = `${delimiters.prefix}|${gap}${marks.join(`${gap}|${gap}`)}${gap}|`;
  return [line(head), between, ...rows.map(line)];
}

type Align = 'start' | 'center' | 'end';

const alignOf = (mark: string): Align => (mark.endsWith(':') ? (mark.startsWith(':') ? 'center' : 'end') : 'start');

function pad(cell: string, wide: number, align: Align = 'start'): string {
  const room = Math.max(0, wide - widthOf(cell));
  const before = align === 'start' ? 0 : align === 'end' ? room : Math.floor(room / 2);
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}

/** The marks of a column, which keep their colons. */
function dashes(mark = '', wide: number): string {
  const [start, end] = [mark.startsWith(':') ? ':' : '', mark.endsWith(':') ? ':' : ''];
  return start + '-'.repeat(Math.max(1, wide - start.length - end.length)) + end;
}
