import type { Card } from '../../model/card.ts';
import type { Calendar } from '../../model/config.ts';
import type { Project } from '../../model/project.ts';
import { type Schedule, scheduleOf, type Slot, type Work } from '../../check/plan/schedule.ts';
import { type PlanTask, type Tasks, tasksOf } from './tasks.ts';
import { workingDays } from '../../check/plan/working-days.ts';

/** A task with its place in the schedule. */
export interface ScheduledTask extends PlanTask {
  /** None where it is in a cycle, or waits for one. */
  slot: Slot | undefined;
  /** Not done on a day after the last on which it was to be worked on. */
  isLate: boolean;
  /** Keys of the tasks that it waits for and that are not done. */
  waitsFor: readonly string[];
}

/** A document with tasks, and what follows from them. */
export interface Plan {
  document: Card;
  /** In the order of the document. */
  tasks: readonly ScheduledTask[];
}

/** All tasks of a project, scheduled together. */
export interface Plans {
  /** By path; only documents with tasks. */
  plans: readonly Plan[];
  tasks: ReadonlyMap<string, ScheduledTask>;
}

const known = new WeakMap<Project<Card>, Plans>();

/** Made once for a project: many pages ask. */
export function plansOf(project: Project<Card>): Plans {
  const found = known.get(project) ?? schedule(project);
  known.set(project, found);
  return found;
}

function schedule(project: Project<Card>): Plans {
  const own = tasksOf(project);
  const { slots } = slotsOf(own, project.config.calendar);
  const isDone = (key: string): boolean => isClosed(own.get(key)!);
  const tasks = new Map(
    Array.from(own, ([key, task]): [string, ScheduledTask] => {
      const slot = slots.get(key);
      const isLate = slot !== undefined && !isClosed(task) && project.asOf !== undefined && slot.lastDay < project.asOf;
      return [key, { ...task, slot, isLate, waitsFor: task.dependsOn.filter((target) => !isDone(target)) }];
    }),
  );
  const byPlan = Map.groupBy(tasks.values(), ({ plan }) => plan);
  return { tasks, plans: Array.from(byPlan, ([document, list]) => ({ document, tasks: list })) };
}

/** Nobody has to do anything for it any more. */
export const isClosed = ({ status }: Pick<PlanTask, 'status'>): boolean => status === 'done' || status === 'dropped';

function slotsOf(tasks: Tasks, calendar: Calendar): Schedule {
  const work = Array.from(tasks, ([key, task]): [string, Work] => [
    key,
    {
      key,
      plan: task.plan.path,
      days: task.status === 'dropped' ? 0 : task.days,
      dependsOn: task.dependsOn,
      from: startOf(task.plan),
    },
  ]);
  const first = work.reduce((least, [, { from }]) => (from < least ? from : least), work[0]?.[1].from ?? someDay);
  return scheduleOf(new Map(work), workingDays(first, calendar));
}

/** For plans without a date: their schedule is right but for where it lies. */
const someDay = '2000-01-03';

/** The day that a plan starts on: `starts`, else its date. */
export function startOf({ frontmatter: { values } }: Pick<Card, 'frontmatter'>): string {
  const days = [values['starts'], values['date']];
  return (
    days.find((day): day is string => typeof day === 'string' && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))) ??
    someDay
  );
}
