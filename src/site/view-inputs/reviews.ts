import { choices, keysIn, type ValuesOf } from '../../views/choices.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { byMonth, cyclesOf, type DueReview, reviewsOf, reviewStates } from '../../views/people/reviews.ts';
import { documentSum } from '../../views/sum.ts';
import type { Place } from '../page-kinds.ts';
import { daysFor } from './days.ts';
import { limited, most, mostOfAll, reviewRow } from './people.ts';
import { one } from './rows.ts';

/** Reviews that are overdue, then the others by month. */
export function reviewsInputs(site: Place) {
  const { project } = site;
  const all = reviewsOf(project);
  const overdue = limited(
    all.filter(({ state }) => state === 'overdue'),
    mostOfAll,
    (review) => review,
  );
  const ahead = limited(
    all.filter(({ state }) => state !== 'overdue'),
    mostOfAll,
    (review) => review,
  );
  const valuesOf = {
    due: ({ state }) => [state],
    cycle: ({ cycle }) => [String(cycle)],
    project: ({ document }) => one(documentSummary(project, document).project),
  } satisfies ValuesOf<DueReview, string>;
  const filters = choices([...overdue.rows, ...ahead.rows], valuesOf, { due: reviewStates });
  const keysOf = keysIn(filters, valuesOf);
  const row = (review: DueReview) => ({ ...reviewRow(site, review), keys: keysOf(review) });
  return {
    filters,
    days: daysFor.reviews(site),
    sums: {
      overdue: documentSum(all.filter(({ state }) => state === 'overdue')),
      soon: documentSum(all.filter(({ state }) => state === 'soon')),
      all: documentSum(all),
    },
    cycles: limited(cyclesOf(all), most, ({ cycle }) => {
      const own = all.filter((review) => review.cycle === cycle);
      return {
        cycle,
        documents: documentSum(own),
        overdue: documentSum(own.filter(({ state }) => state === 'overdue')),
      };
    }),
    overdue: { rows: overdue.rows.map(row), more: overdue.more },
    months: Array.from(byMonth(ahead.rows), ([month, own]) => ({ month, rows: own.map(row) })),
    later: ahead.more,
  };
}
