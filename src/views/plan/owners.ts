import type { Plans } from './plans.ts';
import type { Progress } from './tasks.ts';

/** What one person or role has to do. */
export interface OwnerLoad {
  owner: string;
  tasks: number;
  byStatus: Readonly<Record<Progress, number>>;
  late: number;
  /** Working days of what is not closed. */
  days: number;
}

/** By what is still to be done, the most first; a task with several owners counts for each. */
export function ownerLoads({ tasks }: Plans): OwnerLoad[] {
  const loads = new Map<string, OwnerLoad & { byStatus: Record<Progress, number> }>();
  for (const { owners, status, isLate, slot } of tasks.values()) {
    for (const owner of new Set(owners)) {
      const load = loads.get(owner) ?? {
        owner,
        tasks: 0,
        byStatus: { open: 0, active: 0, blocked: 0, done: 0, dropped: 0 },
        late: 0,
        days: 0,
      };
      load.tasks += 1;
      load.byStatus[status] += 1;
      load.late += Number(isLate);
      if (status !== 'done' && status !== 'dropped' && slot !== undefined) load.days += slot.end - slot.start;
      loads.set(owner, load);
    }
  }
  return [...loads.values()]
    .map((load) => ({ ...load, days: Math.round(load.days * 100) / 100 }))
    .toSorted((a, b) => b.days - a.days || (a.owner < b.owner ? -1 : 1));
}
