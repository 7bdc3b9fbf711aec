import { documentSummary } from '../document-summary.ts';
import { publishedDocuments } from '../published.ts';
import { reviewDue } from '../review-due.ts';
import type { AttentionSource } from './source.ts';

export const overdueReviews: AttentionSource = {
  name: 'overdue',
  address: '',
  items: (project) =>
    publishedDocuments(project)
      .flatMap((card) => {
        const day = reviewDue(project, card);
        return day === undefined || project.timeOf(day) !== 'past'
          ? []
          : { card, text: documentSummary(project, card).title, day };
      })
      .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
};
