import type { LinkedFacts, Outline } from '../../model/facts.ts';
import type { TaskNote } from '../../model/plan-note.ts';
import type { Project } from '../../model/project.ts';
import { rowKey, type RowMention, type RowReference } from '../../model/table.ts';
import { resolveRelation } from '../relations.ts';

type Documents = Pick<Project<Outline>, 'config' | 'byPath' | 'byId' | 'byNumber'>;

/** A task that waits for another one, as a cell says it. */
export interface Dependency {
  task: TaskNote;
  /** The cell. */
  mention: RowMention;
  target: LinkedTask;
}

/** A task of any document. */
export interface LinkedTask {
  document: Outline;
  note: TaskNote;
}

/** Name of the table. */
const tasks = 'tasks';

/** Lists what the tasks of a document wait for; what does not exist is left out (`unknown-row` reports it). */
export function dependenciesOf(project: Project<Outline>, document: LinkedFacts): Dependency[] {
  const find = taskFinder(project);
  const own = notesOf(document);
  const byRow = new Map(Array.from(own.values(), (note) => [rowKey(tasks, note.id), note]));
  return document.rowMentions.flatMap((mention): Dependency[] => {
    const task = mention.table === tasks ? byRow.get(mention.from) : undefined;
    const target = task && find(document, mention);
    return task === undefined || target === undefined ? [] : [{ task, mention, target }];
  });
}

/** Names a task in a document: `T5`, or `orca#T5` for one of another. */
export const taskName = ({ document, note }: LinkedTask, from: Outline): string =>
  document.path === from.path ? note.id : `${document.id.split('/').at(-1)}#${note.id}`;

/** Where each task stands in its document, by id. */
export const notesOf = ({ plan }: Outline): ReadonlyMap<string, TaskNote> =>
  new Map(plan?.tasks.map((note) => [note.id, note]));

/** A task with what it waits for, by key: the path of its document and its id. */
export interface WaitingTask extends LinkedTask {
  key: string;
  before: readonly string[];
}

/**
 * Follows from the tasks of a document what they wait for, and what that waits for, over all documents.
 *
 * @returns Those that can be reached, by path and row, so that from wherever one starts a cycle is the same.
 */
export function tasksBehind(project: Project<Outline>, document: Outline): WaitingTask[] {
  const find = taskFinder(project);
  const found = new Map<string, WaitingTask>();
  const queue: LinkedTask[] = (document.plan?.tasks ?? []).map((note) => ({ document, note }));
  for (const task of queue) {
    const key = keyOf(task);
    if (found.has(key)) continue;
    const targets = task.note.dependsOn.flatMap((reference) => find(task.document, reference) ?? []);
    found.set(key, { ...task, key, before: targets.map(keyOf) });
    queue.push(...targets);
  }
  const documents = new Map(Array.from(found.values(), (task) => [task.document.path, task.document]));
  const paths = [...documents.keys()].toSorted();
  return paths.flatMap((path) =>
    (documents.get(path)?.plan?.tasks ?? []).flatMap(({ id }) => found.get(`${path}#${id}`) ?? []),
  );
}

export const keyOf = ({ document, note }: LinkedTask): string => `${document.path}#${note.id}`;

/** Finds tasks; each document is looked for once. */
export function taskFinder(project: Documents): (from: Outline, reference: RowReference) => LinkedTask | undefined {
  const documents = new Map<string, Outline | undefined>();
  const notes = new Map<string, ReadonlyMap<string, TaskNote>>();
  const documentOf = (from: Outline, name: string): Outline | undefined => {
    if (name === '') return from;
    const key = `${from.path}\n${name}`;
    if (!documents.has(key)) documents.set(key, resolveRelation(project, from, name));
    return documents.get(key);
  };
  return (from, reference) => {
    const document = documentOf(from, reference.document);
    if (document === undefined) return undefined;
    const own = notes.get(document.path) ?? notesOf(document);
    notes.set(document.path, own);
    const note = own.get(reference.id);
    return note && { document, note };
  };
}
