import { reviewsAddress } from '../../model/address.ts';
import { documentSummary } from '../document-summary.ts';
import { reviewsOf } from '../people/reviews.ts';
import type { AttentionSource } from './source.ts';

export const overdueReviews: AttentionSource = {
  name: 'overdue',
  address: reviewsAddress,
  rest: '#overdue',
  ofProject: { values: { due: 'overdue' }, part: 'days' },
  items: (project) =>
    reviewsOf(project)
      .filter(({ state }) => state === 'overdue')
      .map(({ document, due }) => ({ card: document, text: documentSummary(project, document).title, day: due })),
};
