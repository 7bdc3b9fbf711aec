import { isClosed } from '../../check/plan/planned-tasks.ts';
import type { Plan, Plans, ScheduledTask } from './plans.ts';
import type { Progress } from './tasks.ts';

/** What tasks that belong together come to. */
export interface Load {
  /** What they have in common. */
  name: string;
  tasks: readonly ScheduledTask[];
  byStatus: Readonly<Record<Progress, number>>;
  late: number;
  /** Working days of what is not closed. */
  days: number;
}

/** By what is still to be done, the most first; a task with several owners counts for each. */
export const ownerLoads = ({ tasks }: Plans): Load[] =>
  loadsOf([...tasks.values()], ({ owners }) => owners).toSorted(
    (a, b) => b.days - a.days || (a.name < b.name ? -1 : 1),
  );

/** Phases of a plan in the order in which its tasks name them; tasks without one are left out. */
export const phaseLoads = ({ tasks }: Plan): Load[] => loadsOf(tasks, ({ phase }) => (phase === '' ? [] : [phase]));

function loadsOf(tasks: readonly ScheduledTask[], namesOf: (task: ScheduledTask) => readonly string[]): Load[] {
  const loads = new Map<string, Load & { byStatus: Record<Progress, number>; tasks: ScheduledTask[] }>();
  for (const task of tasks) {
    for (const name of new Set(namesOf(task))) {
      const byStatus = { open: 0, active: 0, blocked: 0, done: 0, dropped: 0 };
      const load = loads.get(name) ?? { name, tasks: [], byStatus, late: 0, days: 0 };
      load.tasks.push(task);
      load.byStatus[task.status] += 1;
      load.late += Number(task.isLate);
      if (!isClosed(task) && task.slot !== undefined) load.days += task.slot.end - task.slot.start;
      loads.set(name, load);
    }
  }
  return Array.from(loads.values(), (load) => ({ ...load, days: Math.round(load.days * 100) / 100 }));
}
