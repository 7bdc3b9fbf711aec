import { type Graph, graphOf, orderOf } from './graph.ts';
import type { WorkingDays } from './working-days.ts';

/** What a schedule needs to know of a task. */
export interface Work {
  key: string;
  /** Name of the plan that it belongs to. */
  plan: string;
  /** Working days; undefined where nobody said. */
  days: number | undefined;
  dependsOn: readonly string[];
  /** First day on which it may start, `YYYY-MM-DD`. */
  from: string;
}

/** When a task can and must be done. Times are working days from the start of the calendar, fractions of a day counted. */
export interface Slot {
  start: number;
  end: number;
  /** The latest that moves no end of a plan. */
  latestStart: number;
  latestEnd: number;
  /** Working days that it can be late without moving the end of its plan, or of one that waits for it. */
  slack: number;
  isCritical: boolean;
  /** How many tasks stand before it on the longest chain, counted from 1. */
  layer: number;
  /** First and last day of work, `YYYY-MM-DD`. */
  firstDay: string;
  lastDay: string;
  latestLastDay: string;
}

export interface Schedule {
  /** By key; those in a cycle, and those that wait for one, have none. */
  slots: ReadonlyMap<string, Slot>;
  stuck: readonly string[];
}

/** What stands for a duration that nobody said. */
export const unsaidDays = 1;

/** Sums of fractions of days differ in the last digits. */
const nearly = 1e-6;

/** Critical path method over working days. */
export function scheduleOf(work: ReadonlyMap<string, Work>, calendar: WorkingDays): Schedule {
  const graph = graphOf(new Map(Array.from(work.values(), ({ key, dependsOn }) => [key, dependsOn])));
  const { sorted, stuck } = orderOf(graph);
  const early = earliest(work, graph, sorted, calendar);
  const late = latest(work, graph, sorted, early);
  const slots = sorted.map((key): [string, Slot] => {
    const { start, end, layer } = early.get(key)!;
    const latestEnd = late.get(key) ?? end;
    const slack = Math.max(0, round(latestEnd - end));
    return [
      key,
      {
        start,
        end,
        latestStart: round(latestEnd - (end - start)),
        latestEnd,
        slack,
        isCritical: slack < nearly,
        layer,
        firstDay: calendar.dayOf(start + nearly),
        lastDay: lastDayOf(calendar, start, end),
        latestLastDay: lastDayOf(calendar, latestEnd - (end - start), latestEnd),
      },
    ];
  });
  return { slots: new Map(slots), stuck };
}

interface Early {
  start: number;
  end: number;
  layer: number;
}

function earliest(
  work: ReadonlyMap<string, Work>,
  { before }: Graph,
  sorted: readonly string[],
  calendar: WorkingDays,
): Map<string, Early> {
  const found = new Map<string, Early>();
  for (const key of sorted) {
    const { from, days = unsaidDays } = work.get(key)!;
    let start = calendar.numberOf(from);
    let layer = 1;
    for (const target of before.get(key) ?? []) {
      const own = found.get(target);
      if (own === undefined) continue;
      start = Math.max(start, own.end);
      layer = Math.max(layer, own.layer + 1);
    }
    found.set(key, { start, end: round(start + days), layer });
  }
  return found;
}

/** The latest end of each: before the latest start of all that wait for it, and not after the end of its plan. */
function latest(
  work: ReadonlyMap<string, Work>,
  { after }: Graph,
  sorted: readonly string[],
  early: ReadonlyMap<string, Early>,
): Map<string, number> {
  const ends = new Map<string, number>();
  for (const key of sorted) {
    const { plan } = work.get(key)!;
    ends.set(plan, Math.max(ends.get(plan) ?? 0, early.get(key)!.end));
  }
  const found = new Map<string, number>();
  for (const key of sorted.toReversed()) {
    let end = ends.get(work.get(key)!.plan)!;
    for (const next of after.get(key) ?? []) {
      const own = early.get(next);
      if (own !== undefined) end = Math.min(end, (found.get(next) ?? own.end) - (own.end - own.start));
    }
    found.set(key, round(end));
  }
  return found;
}

const round = (number: number): number => Math.round(number * 1e6) / 1e6;

/** A task of no length ends on the day that it begins. */
const lastDayOf = (calendar: WorkingDays, start: number, end: number): string =>
  calendar.dayOf(end - start < nearly ? start : end - nearly);
