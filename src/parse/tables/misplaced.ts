import type { Table } from '../../model/facts.ts';
import type { TableProblem, TableSpec } from '../../model/table.ts';
import { normalTitle } from '../../text/section-title.ts';
import { columnsOf } from '../../text/table-columns.ts';

/** With fewer columns in common, a table may be about something else. */
const leastColumns = 3;

/**
 * Finds tables that are meant to be read, and are not.
 *
 * @param empty Those of the contract of which the document has no rows.
 * @param others Tables of sections in which the contract types none.
 */
export const misplaced = (empty: readonly TableSpec[], others: readonly Table[]): TableProblem[] =>
  others.flatMap((table) => {
    const spec = empty.find((own) => isLike(own, table));
    const [first, last] = [table.header[0], table.header.at(-1)];
    if (spec === undefined || first === undefined || last === undefined) return [];
    return [
      {
        kind: 'place',
        message: `This table has the columns of ${spec.name}, which are read below the heading "${spec.section}" only`,
        help: `Put it below that heading: nothing is taken from it here`,
        range: { start: first.range.start, end: last.range.end },
      },
    ];
  });

/** Other names of a column do not count for those that must be there: `#` and `Name` are the head of anything. */
function isLike(spec: TableSpec, table: Table): boolean {
  if (spec.kind !== 'table') return false;
  const heads = new Set(table.header.map(({ text }) => normalTitle(text)));
  const required = spec.columns.filter((column) => column.required);
  return (
    columnsOf(spec, table).size >= leastColumns &&
    required.length > 0 &&
    required.every(({ title }) => heads.has(normalTitle(title)))
  );
}
