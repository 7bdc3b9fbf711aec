import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import { isTorn } from '../torn.ts';
import type { Words } from '../words/index.ts';

/** Longest text, in characters, of a first column that stays in sight while the others scroll. */
const narrow = 18;

/** Columns from which a table is scrolled sideways on most screens. */
const manyColumns = 5;

/** Rows from which such a table scrolls in a box of its own, so that its head stays in sight. */
const manyRows = 20;

/** Columns from which a table is printed small. */
const mostOnPaper = 8;

/** Length of a text that needs some room to be read in lines. */
const long = 40;

/** A table of which parts are still to come: a walk meets them in their order, and reading them from it takes long. */
interface OpenTable {
  table: Element;
  rows: Element[][];
  /** Parts, rows and cells that were announced and not met. */
  missing: number;
}

/** Puts each table into a box that scrolls, with a name for those who do not see which table it is. */
export const tables = (words: Words['body']) => () => {
  let heading: string | undefined;
  const counts = new Map<string | undefined, number>();
  let open: OpenTable | undefined;

  const finish = (table: Element, rows: readonly Element[][], context: HastVisitorContext): void => {
    open = undefined;
    const count = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, count);
    for (const [index, row] of rows.entries()) dress(row, index === 0 ? rows : undefined, context);
    const properties = {
      className: ['table', ...shapeOf(rows, context)],
      tabIndex: 0,
      role: 'group',
      ariaLabel: words.table(heading ?? '', count),
    };
    context.wrapNode(table, { type: 'element', tagName: 'div', properties, children: [] });
  };

  /** @param isFirst Whether the node is the table itself, which nothing announced. */
  const meet = (node: Element, context: HastVisitorContext, isFirst = false): void => {
    if (open === undefined) return;
    const { table, rows } = open;
    const isCell = node.tagName === 'th' || node.tagName === 'td';
    if (!isCell && node.children.some(({ type }) => type !== 'element' && type !== 'text')) {
      finish(table, rowsOf(table), context);
      return;
    }
    open.missing += (isCell ? 0 : node.children.filter(({ type }) => type === 'element').length) - (isFirst ? 0 : 1);
    if (open.missing === 0) finish(table, rows, context);
  };

  return defineHastPlugin({
    name: 'docwright-tables',
    element: [
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          heading = context.textContent(node).trim();
        },
      },
      {
        filter: ['table'],
        visit(table, context) {
          open = { table, rows: [], missing: 0 };
          meet(table, context, true);
        },
      },
      { filter: ['thead', 'tbody'], visit: (part, context) => meet(part, context) },
      {
        filter: ['tr'],
        visit(row, context) {
          open?.rows.push([]);
          meet(row, context);
        },
      },
      {
        filter: ['th', 'td'],
        visit(cell, context) {
          open?.rows.at(-1)?.push(cell);
          meet(cell, context);
        },
      },
    ],
  });
};

const elements = (nodes: readonly ElementContent[]): Element[] => nodes.filter((node) => node.type === 'element');

/** The cells of each row, with the head's first. */
const rowsOf = (table: Element): Element[][] =>
  elements(table.children).flatMap((part) => elements(part.children).map((row) => elements(row.children)));

/**
 * Aligns by class and not by style, which a strict policy of the site's server refuses. A head without words heads nothing;
 * one above long texts gives them room, and what is
 * short, such as an id or a day, is not torn.
 *
 * @param rows All, where the row is the head.
 */
function dress(row: readonly Element[], rows: readonly Element[][] | undefined, context: HastVisitorContext): void {
  for (const [index, cell] of row.entries()) {
    const isLong = rows?.some((other) => lengthOf(other[index], context) > long) === true;
    const classes = [isLong ? 'long' : '', isTorn(context.textContent(cell)) ? 'nowrap' : '', sideOf(cell)].filter(
      Boolean,
    );
    if (cell.properties['style'] !== undefined) context.setProperty(cell, 'style', undefined);
    if (classes.length > 0) context.setProperty(cell, 'className', classes);
    if (rows !== undefined && cell.children.length === 0) context.setProperty(cell, 'role', 'cell');
  }
}

const sideOf = ({ properties: { style } }: Element): string => {
  if (typeof style !== 'string' || style.includes('left')) return '';
  return style.includes('right') ? 'end' : 'center';
};

function shapeOf(rows: readonly Element[][], context: HastVisitorContext): string[] {
  const columns = rows[0]?.length ?? 0;
  const isKeyed = columns >= manyColumns && rows.every(([first]) => lengthOf(first, context) <= narrow);
  const isTall = columns >= manyColumns && rows.length > manyRows;
  return [isKeyed ? 'keyed' : '', isTall ? 'tall' : '', columns > mostOnPaper ? 'wide' : ''].filter(Boolean);
}

const lengthOf = (cell: Element | undefined, context: HastVisitorContext): number =>
  cell === undefined ? 0 : context.textContent(cell).length;
