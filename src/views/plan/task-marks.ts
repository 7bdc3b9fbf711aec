import { isClosed } from '../../check/plan/planned-tasks.ts';
import type { Plans, ScheduledTask } from './plans.ts';

/** What sums of tasks count. */
export const taskMarks = ['late', 'left', 'unowned', 'early', 'critical', 'parallel'] as const;
export type TaskMark = (typeof taskMarks)[number];

const known = new WeakMap<Plans, ReadonlySet<ScheduledTask>>();

/** Tells which sums count a task: one that is still to be done, that shares its layer with another one of its plan, … */
export function marksIn(plans: Plans): (task: ScheduledTask) => TaskMark[] {
  const shared = known.get(plans) ?? new Set(plans.plans.flatMap(({ tasks }) => sideBySide(tasks)));
  known.set(plans, shared);
  return (task) => {
    const { isLate, owners, status, waitsFor, slot } = task;
    const has: Record<TaskMark, boolean> = {
      late: isLate,
      left: !isClosed(task),
      unowned: owners.length === 0 && !isClosed(task),
      early: status === 'done' && waitsFor.length > 0,
      critical: slot?.isCritical ?? false,
      parallel: shared.has(task),
    };
    return taskMarks.filter((mark) => has[mark]);
  };
}

function sideBySide(tasks: readonly ScheduledTask[]): ScheduledTask[] {
  const scheduled = tasks.filter(({ slot }) => slot !== undefined);
  const layers = Map.groupBy(scheduled, ({ layer }) => layer);
  return [...layers.values()].filter(({ length }) => length > 1).flat();
}
