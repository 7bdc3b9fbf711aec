import type { Project } from './project.ts';

/**
 * A look-up and what was asked of it: `byPath content/adrs/0001-a.md`. Of look-ups that do not follow from the
 * documents alone, or are numbers, the answer comes first: `fileExists + public/a.svg`, `timeOf past 2026-03-01`,
 * `figures 16 tasks.count document content/plans/a.md`.
 */
export type Need = `${keyof Project | 'errorsIn'} ${string}`;

/** Tells whether its answer follows from more than the documents. Most ask for a document, which is soon told. */
export const isOutside = (name: Need): boolean =>
  !name.startsWith('by') && /^(?:asOf|timeOf|promisedAt|hasAlert|fileExists|realPath|picture) /.test(name);

/** Tells whether its answer is another one wherever a document says something else: a figure, or errors. */
export const isMeasure = (name: Need): boolean => name.startsWith('figures ') || name.startsWith('errorsIn ');
