import { type Review, reviewOf } from '../../check/review.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import type { ReviewCycle } from '../../model/review-cycle.ts';
import { documentSummary } from '../document-summary.ts';
import { publishedDocuments } from '../published.ts';
import { lastQuietDay } from '../review-due.ts';

/** `soon` is called for by now, `later` is not. */
export const reviewStates = ['overdue', 'soon', 'later'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** The next review of a document. */
export interface DueReview extends Review {
  document: Card;
  state: ReviewState;
}

/** How many reviews there are of one cycle. */
export interface CycleCount {
  cycle: ReviewCycle;
  count: number;
  overdue: number;
}

const known = new WeakMap<Project<Card>, readonly DueReview[]>();

/** The next review of each document that needs one, the first one due first; those of one day by path. */
export function reviewsOf(project: Project<Card>): readonly DueReview[] {
  const found = known.get(project) ?? list(project);
  known.set(project, found);
  return found;
}

const list = (project: Project<Card>): DueReview[] =>
  publishedDocuments(project)
    .flatMap((document) => {
      const review = reviewOf(document, documentSummary(project, document).docType);
      return review === undefined ? [] : [{ ...review, document, state: stateOf(project, review) }];
    })
    .toSorted((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));

function stateOf({ timeOf }: Pick<Project<Card>, 'timeOf'>, { due }: Review): ReviewState {
  if (timeOf(due) === 'past') return 'overdue';
  return timeOf(lastQuietDay(due)) === 'past' ? 'soon' : 'later';
}

/** Reviews by the month that they are due in, `YYYY-MM`, in their order. */
export const byMonth = (reviews: readonly DueReview[]): Map<string, DueReview[]> =>
  Map.groupBy(reviews, ({ due }) => due.slice(0, 7));

/** The commonest cycle first. */
export const cyclesOf = (reviews: readonly DueReview[]): CycleCount[] =>
  Array.from(
    Map.groupBy(reviews, ({ cycle }) => cycle),
    ([cycle, own]) => ({
      cycle,
      count: own.length,
      overdue: own.filter(({ state }) => state === 'overdue').length,
    }),
  ).toSorted((a, b) => b.count - a.count || (String(a.cycle) < String(b.cycle) ? -1 : 1));
