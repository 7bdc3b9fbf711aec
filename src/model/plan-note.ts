import type { Period, RowReference } from './table.ts';

/** How far a piece of work is. */
export type Progress = 'open' | 'active' | 'blocked' | 'done' | 'dropped';

/** A task, as far as tasks of other documents depend on it. */
export interface TaskNote {
  id: string;
  dependsOn: readonly RowReference[];
  /** Undefined where the table has no column that says it. */
  status: Progress | undefined;
  /** As the cell says it; empty for none. */
  phase: string;
  /** Working days, the larger estimate; undefined where the row says none. */
  days: number | undefined;
}

export interface PhaseNote {
  id: string;
  name: string;
  when: Period | undefined;
}

/** What follows for others from the tables of tasks, phases and deliverables of a document. */
export interface PlanNote {
  /** Of two with one id, the first. */
  tasks: readonly TaskNote[];
  phases: readonly PhaseNote[];
  /** Documents that its deliverables name, as the cells have them, each once. */
  delivers: readonly string[];
}
