import { deliverableColumns, type Deliverable, type TableRows } from '../../model/table.ts';
import { rowsNamed, statusIn } from './plan-note.ts';
import type { DocumentCell } from './rows.ts';

/** Joins rows of deliverables with the cells that name a document. */
export function deliverablesOf(rows: TableRows, cells: readonly DocumentCell[]): Deliverable[] {
  const byLine = new Map(cells.flatMap((cell) => (cell.table === 'deliverables' ? [[cell.line, cell]] : [])));
  return rowsNamed(rows, 'deliverables').flatMap(({ line, cells: own }): Deliverable[] => {
    const cell = byLine.get(line);
    if (cell === undefined) return [];
    const lines = own[deliverableColumns.lines]?.value;
    return [
      {
        url: cell.url,
        isLink: cell.isLink,
        lines: typeof lines === 'number' ? lines : undefined,
        status: statusIn(own[deliverableColumns.status]) ?? 'open',
        line,
        range: cell.range,
      },
    ];
  });
}
