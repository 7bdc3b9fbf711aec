import type { Cell, DocumentFacts } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import type { TypedCell } from '../model/table.ts';
import { cellSource } from '../text/cell-source.ts';
import { lineIndex } from '../text/line-index.ts';

/** Cells of the tables of a document, by the line of their row. */
export interface CellFinder {
  at: (line: number) => readonly Cell[];
  /** Where a cell of a typed row stands; undefined where its row has no such text. */
  rangeOf: (line: number, cell: Pick<TypedCell, 'text'>) => Range | undefined;
}

export function cellFinder({ tables, text }: Pick<DocumentFacts, 'tables' | 'text'>): CellFinder {
  const rows = new Map(tables.flatMap((table) => table.rows.map((row) => [row[0]?.range.start.line, row])));
  const lines = lineIndex(text);
  const at = (line: number): readonly Cell[] => rows.get(line) ?? [];
  return {
    at,
    rangeOf: (line, own) => {
      const cell = at(line).findLast((other) => other.text === own.text);
      return cell && cellSource(text, lines, cell.range).range;
    },
  };
}
