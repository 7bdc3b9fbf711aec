import type { Measured } from '../../model/counts.ts';
import type { TaskFigures } from '../plan/figures.ts';

/** What a figure is counted over. */
export interface FigureScope {
  documents: readonly Measured[];
  /** Of the tasks in them, as they lie in the schedule of all. */
  tasks: () => TaskFigures;
  /** Lines that the documents have which their deliverables name. */
  deliveredLines: () => number;
}

export interface Figure {
  /** In English, for tables and messages. */
  meaning: string;
  unit?: '%' | 'days' | 'times' | 'minutes';
  of: (scope: FigureScope) => number;
}

/** Adds up what documents count alone. */
const sum =
  (name: string) =>
  (scope: FigureScope): number =>
    scope.documents.reduce((total, { counts }) => total + (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0), 0);

const counted = (name: string, meaning: string): [string, Figure] => [name, { meaning, of: sum(name) }];

const ofTasks = (
  name: string,
  meaning: string,
  value: (figures: TaskFigures) => number,
  unit?: Figure['unit'],
): [string, Figure] => [`tasks.${name}`, { meaning, of: ({ tasks }) => value(tasks()), ...(unit && { unit }) }];

/** Words that somebody reads in a minute. */
export const wordsPerMinute = 220;

/** All figures, by name. A name counts the same in a document and in the table of the guide. */
export const figures: ReadonlyMap<string, Figure> = new Map([
  ofTasks('count', 'Tasks', ({ tasks }) => tasks),
  ofTasks('done', 'Tasks that are done', ({ byStatus }) => byStatus.done),
  ofTasks('active', 'Tasks that somebody works on', ({ byStatus }) => byStatus.active),
  ofTasks('blocked', 'Tasks that are blocked', ({ byStatus }) => byStatus.blocked),
  ofTasks('progress', 'Part of the work that is done', ({ progress }) => progress, '%'),
  ofTasks('layers', 'Layers of tasks that can be worked on side by side', ({ layers }) => layers),
  ofTasks('parallel', 'Tasks that share their layer with another one', ({ parallel }) => parallel),
  ofTasks('parallelShare', 'The same as a part of all tasks', ({ parallelShare }) => parallelShare, '%'),
  ofTasks('days', 'Working days of all tasks, one after the other', ({ work }) => work, 'days'),
  ofTasks('criticalDays', 'Working days from the first start to the last end', ({ length }) => length, 'days'),
  ofTasks('speedUp', 'How many times longer one task after the other would take', ({ speedUp }) => speedUp, 'times'),
  counted('phases.count', 'Rows of the table of phases'),
  counted('roles.count', 'Rows of the table of roles'),
  counted('risks.count', 'Risks'),
  counted('risks.open', 'Risks that are open, or that say nothing of their state'),
  counted('metrics.count', 'Metrics'),
  counted('criteria.count', 'Success criteria'),
  counted('criteria.done', 'Success criteria that are ticked'),
  counted('requirements.count', 'Requirements'),
  counted('endpoints.count', 'Endpoints'),
  counted('escalation.count', 'Levels of escalation'),
  counted('deliverables.count', 'Rows of the table of deliverables'),
  counted('deliverables.done', 'Deliverables that are done'),
  counted('deliverables.target', 'Lines that the deliverables are to have'),
  ['deliverables.lines', { meaning: 'Lines that the deliverables have', of: ({ deliveredLines }) => deliveredLines() }],
  ['documents.count', { meaning: 'Documents', of: ({ documents }) => documents.length }],
  counted('lines', 'Lines of text, without the frontmatter'),
  counted('words', 'Words of prose'),
  [
    'minutes',
    {
      meaning: `Minutes to read it, at ${wordsPerMinute} words a minute`,
      unit: 'minutes',
      of: ({ documents }) => minutesIn(documents),
    },
  ],
  counted('headings', 'Headings'),
  counted('fences', 'Blocks of code and diagrams'),
  counted('links.internal', 'Links that stay on the site'),
  counted('links.external', 'Links to other sites'),
]);

/** Each document takes a minute at least, as its page says. */
const minutesIn = (documents: readonly Measured[]): number =>
  documents.reduce((total, { counts: { words = 0 } }) => total + minutesOf(words), 0);

export const minutesOf = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
