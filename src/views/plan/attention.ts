import { cyclesOf, graphOf } from '../../check/plan/graph.ts';
import { isClosed } from '../../check/plan/planned-tasks.ts';
import { type Plans, type ScheduledTask } from './plans.ts';

/** What somebody has to look at, over all plans. */
export interface Attention {
  /** Longest overdue first. */
  late: readonly ScheduledTask[];
  blocked: readonly ScheduledTask[];
  /** Open tasks that nobody owns. */
  unowned: readonly ScheduledTask[];
  /** Done before what they wait for. */
  early: readonly ScheduledTask[];
  /** Each in the order of waiting; the last waits for the first. */
  cycles: readonly (readonly ScheduledTask[])[];
}

const known = new WeakMap<Plans, Attention>();

/** Made once for all plans: several pages ask. */
export function attentionOf(plans: Plans): Attention {
  const found = known.get(plans) ?? find(plans);
  known.set(plans, found);
  return found;
}

function find({ tasks }: Plans): Attention {
  const all = [...tasks.values()];
  const graph = graphOf(new Map(all.map(({ key, dependsOn }) => [key, dependsOn])));
  return {
    late: all.filter(({ isLate }) => isLate).toSorted((a, b) => byText(lastDayOf(a), lastDayOf(b))),
    blocked: all.filter(({ status }) => status === 'blocked'),
    unowned: all.filter((task) => task.owners.length === 0 && !isClosed(task)),
    early: all.filter(({ status, waitsFor }) => status === 'done' && waitsFor.length > 0),
    cycles: cyclesOf(graph).map((keys) => keys.flatMap((key) => tasks.get(key) ?? [])),
  };
}

const lastDayOf = ({ slot }: ScheduledTask): string => slot?.lastDay ?? '';

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
