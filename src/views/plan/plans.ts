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
  /** In its plan, from 1: tasks of one layer wait for none of each other. */
  layer: number | undefined;
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
  const layers = new Map(
    Array.from(
      Map.groupBy(own.values(), ({ plan }) => plan),
      ([plan, list]) => [plan, layersOf(list)] as const,
    ),
  );
  const isDone = (key: string): boolean => isClosed(own.get(key)!);
  const tasks = new Map(
    Array.from(own, ([key, task]): [string, ScheduledTask] => {
      const { slot } = task;
      const isLate = slot !== undefined && !isClosed(task) && project.asOf !== undefined && slot.lastDay < project.asOf;
      const waitsFor = task.dependsOn.filter((target) => !isDone(target));
      return [key, { ...task, isLate, waitsFor, layer: layers.get(task.plan)!.get(slot?.layer) }];
    }),
  );
  const byPlan = Map.groupBy(tasks.values(), ({ plan }) => plan);
  return { tasks, plans: Array.from(byPlan, ([document, list]) => ({ document, tasks: list })) };
}

/** The layers of one plan among those of all, numbered from 1. */
function layersOf(tasks: readonly PlanTask[]): ReadonlyMap<number | undefined, number> {
  const layers = new Set(tasks.flatMap(({ slot }) => slot?.layer ?? []));
  return new Map([...layers].toSorted((a, b) => a - b).map((layer, index) => [layer, index + 1]));
}
