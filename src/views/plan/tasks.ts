import { type PlannedTask, plannedTasks } from '../../check/plan/planned-tasks.ts';
import { tasks as taskTable } from '../../doc-types/plan-tables.ts';
import type { Card } from '../../model/card.ts';
import type { Progress } from '../../model/plan-note.ts';
import type { Project } from '../../model/project.ts';
import type { TypedCell } from '../../model/table.ts';

export type { Progress };

/** A task of a plan with what its row says beside. */
export interface PlanTask extends PlannedTask<Card> {
  /** Of its row in the file. */
  line: number;
  title: TypedCell;
  owners: readonly string[];
}

/** Tasks by key, plan by plan in the order of paths, row by row. */
export type Tasks = ReadonlyMap<string, PlanTask>;

/** Reads the tasks of all documents; of two rows with one id, the first counts (`duplicate-table-key` reports the other). */
export function tasksOf(project: Project<Card>): Tasks {
  const planned = plannedTasks(project);
  const found = new Map<string, PlanTask>();
  for (const plan of new Set(Array.from(planned.values(), (task) => task.plan))) {
    for (const { line, cells } of taskTable.rowsOf(plan)) {
      const task = planned.get(`${plan.path}#${cells.ID?.value}`);
      if (task === undefined || found.has(task.key)) continue;
      const title = cells.Task ?? { text: task.id, value: task.id };
      found.set(task.key, { ...task, line, title, owners: cells.Owner?.value ?? [] });
    }
  }
  return found;
}
