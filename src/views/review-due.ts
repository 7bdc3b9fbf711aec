import { reviewOf } from '../check/review.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { publishedDocuments } from './published.ts';
import { documentSummary } from './document-summary.ts';

/** The last day for the review of a document; undefined where it needs none. */
export const reviewDue = (project: Pick<Project<Card>, 'config'>, document: Card): string | undefined =>
  reviewOf(document, documentSummary(project, document).docType)?.due;

/** Last days before the review of a document is overdue. */
export const reviewDays = (project: Project<Card>): string[] =>
  publishedDocuments(project).flatMap((document) => reviewDue(project, document) ?? []);
