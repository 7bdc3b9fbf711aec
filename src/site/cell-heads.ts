import { escapeHtml } from './render/html.ts';

/** A tag as templates write it, whatever its attributes hold. */
const anyTag = /<([a-z][\w-]*)(?:\s+[^\s"'=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>/g;

/** A cell of which there is nothing to say. */
const dash = /(<td\b[^>]*)(>\s*–\s*<\/td>)/g;

/** Browsers that lay rows out as blocks may take them for no rows: roles tell them. */
const roles: Readonly<Record<string, string>> = {
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
  th: 'rowheader',
};

/**
 * Gives each cell of a table the head of its column, for screens on which rows stand as blocks.
 *
 * @param html Bodies of a table, as templates write them. A row that has fewer cells than there are heads lacks the
 *   first ones: they are in a row above, and span this one.
 * @param heads One a column; undefined where the cells need none.
 */
export function withCellHeads(html: string, heads: readonly (string | undefined)[]): string {
  const tags = [...html.matchAll(anyTag)].filter(([, name = '']) => name in roles);
  let row: string[] = [];
  const rows = tags.map(([, name = '']) => {
    if (name === 'tr') row = [];
    if (name === 'td' || name === 'th') row.push(name);
    return { row, cell: row.length - 1 };
  });
  let end = 0;
  const parts = tags.map(({ 1: name = '', index }, at) => {
    const { row: own, cell } = rows[at]!;
    const head = name === 'td' ? heads[heads.length - own.length + cell] : undefined;
    const start = end;
    end = index + 1 + name.length;
    return `${html.slice(start, end)} role="${roles[name]}"${head ? ` data-head="${escapeHtml(head)}"` : ''}`;
  });
  return (parts.join('') + html.slice(end)).replaceAll(dash, '$1 data-none$2');
}
