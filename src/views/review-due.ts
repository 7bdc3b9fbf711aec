import { reviewOf } from '../check/review.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { addDays } from '../text/day.ts';
import { publishedDocuments } from './published.ts';
import { documentSummary } from './document-summary.ts';

/** The last day for the review of a document; undefined where it needs none. */
export const reviewDue = (project: Pick<Project<Card>, 'config'>, document: Card): string | undefined =>
  reviewOf(document, documentSummary(project, document).docType)?.due;

/** Days before the last one on which a review is called for. */
const notice = 30;

/** Last day before the review that is due on a day is called for. */
export const lastQuietDay = (due: string): string => addDays(due, -notice - 1);

/** Last days before the review of a document is called for, or overdue. */
export const reviewDays = (project: Project<Card>): string[] =>
  publishedDocuments(project).flatMap((document) => {
    const due = reviewDue(project, document);
    return due === undefined ? [] : daysBefore(due);
  });

/** Last days before the review that is due on a day is called for, and before it is overdue. */
export const daysBefore = (due: string): string[] => [lastQuietDay(due), due];
