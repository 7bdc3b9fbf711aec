import { reviewOf } from '../check/review.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { publishedDocuments } from './published.ts';
import { documentSummary } from './document-summary.ts';

/** The last day for the review of a document; undefined where it needs none. */
export const reviewDue = (project: Pick<Project<Card>, 'config'>, document: Card): string | undefined =>
  reviewOf(document, documentSummary(project, document).docType)?.due;

/** Days that a site is the same for: after `after`, up to and with `upTo`. Undefined where there is no such end. */
export interface Days {
  after?: string | undefined;
  upTo?: string | undefined;
}

/** Finds between which days no review becomes overdue that is not yet. */
export function sameDays(project: Project<Card>): Days {
  const due = publishedDocuments(project).flatMap((document) => reviewDue(project, document) ?? []);
  const past = due.filter((day) => project.timeOf(day) === 'past');
  const ahead = due.filter((day) => project.timeOf(day) !== 'past');
  return { after: past.toSorted().at(-1), upTo: ahead.toSorted()[0] };
}
