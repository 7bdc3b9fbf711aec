import type { Progress } from '../../model/plan-note.ts';
import { isClosed, type PlannedTask } from './planned-tasks.ts';
import type { Slot } from './schedule.ts';

/** What tasks come to, in numbers. */
export interface TaskFigures {
  tasks: number;
  byStatus: Readonly<Record<Progress, number>>;
  /** Working days of all tasks that were not dropped. */
  work: number;
  /** Working days from the first start to the last end. */
  length: number;
  /** How many times longer it would take to do one task after another. */
  speedUp: number;
  layers: number;
  /** Tasks that share their layer with another one. */
  parallel: number;
  /** The same as a part of all, in percent. */
  parallelShare: number;
  /** Part of the work that is done, in percent. */
  progress: number;
  /** First and last day, `YYYY-MM-DD`; undefined where no task can be scheduled. */
  firstDay: string | undefined;
  lastDay: string | undefined;
  /** Ids of the tasks on the longest chain, from the first; others may be critical beside it. */
  criticalPath: readonly string[];
}

export function figuresOf(tasks: readonly PlannedTask[]): TaskFigures {
  const byStatus = { open: 0, active: 0, blocked: 0, done: 0, dropped: 0 };
  for (const { status } of tasks) byStatus[status] += 1;
  const scheduled = tasks.flatMap((task) => (task.slot === undefined ? [] : [{ task, slot: task.slot }]));
  const sizeOf = ({ slot }: (typeof scheduled)[number]): number => slot.end - slot.start;
  const work = sum(scheduled.map(sizeOf));
  const start = Math.min(...scheduled.map(({ slot }) => slot.start));
  const end = Math.max(...scheduled.map(({ slot }) => slot.end));
  const length = scheduled.length === 0 ? 0 : end - start;
  const perLayer = Map.groupBy(scheduled, ({ slot }) => slot.layer);
  const parallel = sum(Array.from(perLayer.values(), ({ length: size }) => (size > 1 ? size : 0)));
  const days = scheduled.map(({ slot }) => slot);
  return {
    tasks: tasks.length,
    byStatus,
    work: tidy(work),
    length: tidy(length),
    speedUp: length === 0 ? 1 : tidy(work / length),
    layers: perLayer.size,
    parallel,
    parallelShare: tasks.length === 0 ? 0 : tidy((parallel / tasks.length) * 100),
    progress: work === 0 ? 0 : tidy((sum(scheduled.filter(({ task }) => isClosed(task)).map(sizeOf)) / work) * 100),
    firstDay: days.map(({ firstDay }) => firstDay).toSorted()[0],
    lastDay: days
      .map(({ lastDay }) => lastDay)
      .toSorted()
      .at(-1),
    criticalPath: criticalPath(scheduled),
  };
}

type Scheduled = { task: PlannedTask; slot: Slot };

/** From the task that ends last back over those that it could not start before. */
function criticalPath(scheduled: readonly Scheduled[]): string[] {
  const byKey = new Map(scheduled.map((own) => [own.task.key, own]));
  const path: string[] = [];
  // Of chains that are equally long, one that still has something to do.
  let next = scheduled
    .filter(({ slot }) => slot.isCritical)
    .toSorted(
      (a, b) =>
        b.slot.end - a.slot.end ||
        Number(isClosed(a.task)) - Number(isClosed(b.task)) ||
        // A milestone stands behind what it waits for.
        b.slot.layer - a.slot.layer,
    )[0];
  while (next !== undefined) {
    const { task, slot } = next;
    path.unshift(task.id);
    next = task.dependsOn
      .map((key) => byKey.get(key))
      .find((own) => own?.slot.isCritical && own.slot.end === slot.start);
  }
  return path;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Without the digits that sums of fractions leave behind. */
const tidy = (number: number): number => Math.round(number * 100) / 100;
