import { resolveRelation } from '../../check/relations.ts';
import { tasks as taskTable } from '../../doc-types/plan-tables.ts';
import type { Card } from '../../model/card.ts';
import type { Progress } from '../../model/plan-note.ts';
import type { Project } from '../../model/project.ts';
import { rowKey, type RowReference, taskColumns, type TypedCell } from '../../model/table.ts';
import { publishedDocuments } from '../published.ts';

export type { Progress };

/** A task of a plan, as its row says it. */
export interface PlanTask {
  /** Path of its document and id. */
  key: string;
  plan: Card;
  id: string;
  /** Of its row in the file. */
  line: number;
  title: TypedCell;
  owners: readonly string[];
  phase: string;
  /** Working days, the larger estimate; undefined where the row says none. */
  days: number | undefined;
  status: Progress;
  /** Keys of the tasks that it waits for, each once; those that do not exist are left out (`unknown-row` reports them). */
  dependsOn: readonly string[];
}

/** Tasks by key, plan by plan in the order of paths, row by row. */
export type Tasks = ReadonlyMap<string, PlanTask>;

const keyOf = (path: string, id: string): string => `${path}#${id}`;

/** Reads the tasks of all documents; of two rows with one id, the first counts (`duplicate-table-key` reports the other). */
export function tasksOf(project: Project<Card>): Tasks {
  const found = new Map<string, PlanTask>();
  for (const plan of publishedDocuments(project)) {
    for (const { line, cells } of taskTable.rowsOf(plan)) {
      const id = cells.ID?.value;
      if (id === undefined || found.has(keyOf(plan.path, id))) continue;
      const targets = (cells[taskColumns.dependsOn]?.value ?? []).flatMap(
        (reference) => targetOf(project, plan, reference) ?? [],
      );
      found.set(keyOf(plan.path, id), {
        key: keyOf(plan.path, id),
        plan,
        id,
        line,
        title: cells.Task ?? { text: id, value: id },
        owners: cells.Owner?.value ?? [],
        phase: cells.Phase?.text ?? '',
        days: cells.Days?.value?.max,
        status: cells.Status?.value ?? 'open',
        dependsOn: [...new Set(targets)],
      });
    }
  }
  return found;
}

function targetOf(project: Project<Card>, plan: Card, { document, id }: RowReference): string | undefined {
  const target = document === '' ? plan : resolveRelation(project, plan, document);
  return target?.rowIds.includes(rowKey(taskTable.name, id)) ? keyOf(target.path, id) : undefined;
}
