import type { DocumentFacts } from '../model/facts.ts';
import type { Position } from '../model/position.ts';

/** Tells whether a place is in a cell that names a state: below "Status", or beside cells such as "done". */
export function stateCells({ tables }: DocumentFacts): (place: Position) => boolean {
  const cells = tables.flatMap(({ header, rows }) =>
    header.flatMap(({ text }, column) => {
      const own = rows.flatMap((row) => row[column] ?? []);
      return isTitle.test(text) || own.some((cell) => isState.test(cell.text)) ? own : [];
    }),
  );
  const byLine = Map.groupBy(cells, ({ range }) => range.start.line);
  return ({ line, column }) =>
    byLine.get(line)?.some(({ range: { start, end } }) => start.column <= column && column < end.column) ?? false;
}

const isTitle = /^(?:status|state|stage|progress)$/i;

const isState = /^(?:done|doing|in[ -]progress|wip|blocked|started|finished)$/i;
