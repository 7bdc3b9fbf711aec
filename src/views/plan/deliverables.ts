import { deliveredDocument } from '../../check/deliverables.ts';
import { isPublished } from '../../check/published.ts';
import { deliverables } from '../../doc-types/plan-tables.ts';
import { addressOf } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import type { Progress } from '../../model/plan-note.ts';
import type { Project } from '../../model/project.ts';
import type { TypedCell } from '../../model/table.ts';

/** A document that a plan promises. */
export interface DeliverableRow {
  /** Of the row in the file. */
  line: number;
  name: TypedCell;
  owners: readonly string[];
  status: Progress;
  /** Lines that it is to have; undefined where the row does not say. */
  target: number | undefined;
  /** Lines that its body has; undefined where it is not there. */
  lines: number | undefined;
  /** Of its file; undefined where it is not there. */
  path: string | undefined;
  /** Of its page, below the base; undefined where it has none. */
  address: string | undefined;
}

export function deliverableRows(project: Project<Card>, plan: Card): DeliverableRow[] {
  return deliverables.rowsOf(plan).flatMap(({ line, cells }): DeliverableRow[] => {
    const name = cells.Document;
    if (name?.value === undefined) return [];
    const document = deliveredDocument(project, plan, name.value.url);
    return [
      {
        line,
        name,
        owners: cells.Owner?.value ?? [],
        status: cells.Status?.value ?? 'open',
        target: cells.Lines?.value,
        lines: document?.lines.body,
        path: document?.path,
        address: document && isPublished(project, document) ? addressOf(document) : undefined,
      },
    ];
  });
}

/** What deliverables come to; the lines of a document that stands in two rows count once. */
export interface DeliverableTotals {
  documents: number;
  done: number;
  /** Undefined where no row has one. */
  target: number | undefined;
  lines: number;
}

export const deliverableTotals = (rows: readonly DeliverableRow[]): DeliverableTotals => ({
  documents: rows.length,
  done: rows.filter(({ status }) => status === 'done').length,
  target: rows.reduce<number | undefined>(
    (sum, { target }) => (target === undefined ? sum : (sum ?? 0) + target),
    undefined,
  ),
  lines: [...new Map(rows.map(({ path, lines = 0 }) => [path, lines])).values()].reduce((sum, lines) => sum + lines, 0),
});
