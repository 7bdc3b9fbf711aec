import type { Card } from '../../model/card.ts';
import { isClosed } from '../../check/plan/planned-tasks.ts';
import type { Project } from '../../model/project.ts';
import { type PlanTask, tasksOf } from './tasks.ts';

/** A task with its place in the schedule. */
export interface ScheduledTask extends PlanTask {
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
  const isDone = (key: string): boolean => isClosed(own.get(key)!);
  const tasks = new Map(
    Array.from(own, ([key, task]): [string, ScheduledTask] => {
      const { slot } = task;
      const isLate = slot !== undefined && !isClosed(task) && project.asOf !== undefined && slot.lastDay < project.asOf;
      return [key, { ...task, isLate, waitsFor: task.dependsOn.filter((target) => !isDone(target)) }];
    }),
  );
  const byPlan = Map.groupBy(tasks.values(), ({ plan }) => plan);
  return { tasks, plans: Array.from(byPlan, ([document, list]) => ({ document, tasks: list })) };
}
