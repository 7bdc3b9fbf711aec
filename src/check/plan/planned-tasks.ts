import type { Calendar } from '../../model/config.ts';
import type { Outline } from '../../model/facts.ts';
import type { Progress } from '../../model/plan-note.ts';
import type { Project } from '../../model/project.ts';
import { publishedDocuments } from '../published.ts';
import { keyOf, taskFinder } from './linked-tasks.ts';
import { scheduleOf, type Slot, type Work } from './schedule.ts';
import { workingDays } from './working-days.ts';

/** A task of a plan with its place in the schedule of all plans. */
export interface PlannedTask<Document extends Outline = Outline> {
  /** Path of its document and id. */
  key: string;
  plan: Document;
  id: string;
  phase: string;
  /** Working days, the larger estimate; undefined where the row says none. */
  days: number | undefined;
  status: Progress;
  /** Keys of the tasks that it waits for, each once; those that do not exist are left out (`unknown-row` reports them). */
  dependsOn: readonly string[];
  /** None where it is in a cycle, or waits for one. */
  slot: Slot | undefined;
}

/** Plan by plan in the order of paths, row by row. */
export type PlannedTasks<Document extends Outline = Outline> = ReadonlyMap<string, PlannedTask<Document>>;

type Documents<Document extends Outline> = Pick<
  Project<Document>,
  'config' | 'documents' | 'byPath' | 'byId' | 'byNumber'
>;

/** By project: whoever asks for one figure asks for others. */
const known = new WeakMap<object, PlannedTasks>();

export function plannedTasks<Document extends Outline>(project: Documents<Document>): PlannedTasks<Document> {
  const found = (known.get(project.byPath) as PlannedTasks<Document> | undefined) ?? scheduled(project);
  known.set(project.byPath, found);
  return found;
}

/** Of two rows with one id, the first counts (`duplicate-table-key` reports the other). */
function scheduled<Document extends Outline>(project: Documents<Document>): PlannedTasks<Document> {
  const find = taskFinder(project);
  const tasks = publishedDocuments(project).flatMap((plan) =>
    (plan.plan?.tasks ?? []).map(({ id, phase, days, status = 'open', dependsOn }) => {
      const targets = dependsOn.flatMap((reference) => find(plan, reference) ?? []).map(keyOf);
      return { key: `${plan.path}#${id}`, plan, id, phase, days, status, dependsOn: [...new Set(targets)] };
    }),
  );
  const slots = slotsOf(tasks, project.config.calendar);
  return new Map(tasks.map((task) => [task.key, { ...task, slot: slots.get(task.key) }]));
}

type Unplaced = Omit<PlannedTask, 'slot'>;

function slotsOf(tasks: readonly Unplaced[], calendar: Calendar): ReadonlyMap<string, Slot> {
  const work = tasks.map(({ key, plan, days, status, dependsOn }): [string, Work] => [
    key,
    { key, plan: plan.path, days: status === 'dropped' ? 0 : days, dependsOn, from: startOf(plan) },
  ]);
  const first = work.reduce((least, [, { from }]) => (from < least ? from : least), work[0]?.[1].from ?? someDay);
  return scheduleOf(new Map(work), workingDays(first, calendar)).slots;
}

/** For plans without a date: their schedule is right but for where it lies. */
const someDay = '2000-01-03';

/** The day that a plan starts on: `starts`, else its date. */
function startOf({ frontmatter: { values } }: Outline): string {
  const days = [values['starts'], values['date']];
  return (
    days.find((day): day is string => typeof day === 'string' && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))) ??
    someDay
  );
}

/** Nobody has to do anything for it any more. */
export const isClosed = ({ status }: Pick<PlannedTask, 'status'>): boolean => status === 'done' || status === 'dropped';
