import { byMonth, cyclesOf, reviewsOf } from '../../views/people/reviews.ts';
import type { Place } from '../page-kinds.ts';
import { limited, most, mostOfAll, reviewRow } from './people.ts';

/** Reviews that are overdue, then the others by month. */
export function reviewsInputs(site: Place) {
  const all = reviewsOf(site.project);
  const overdue = all.filter(({ state }) => state === 'overdue');
  const ahead = all.filter(({ state }) => state !== 'overdue');
  const shown = limited(ahead, mostOfAll, (review) => review);
  return {
    count: all.length,
    soon: ahead.filter(({ state }) => state === 'soon').length,
    cycles: limited(cyclesOf(all), most, (own) => own),
    overdue: limited(overdue, mostOfAll, (review) => reviewRow(site, review)),
    months: Array.from(byMonth(shown.rows), ([month, own]) => ({
      month,
      rows: own.map((review) => reviewRow(site, review)),
    })),
    later: shown.more,
  };
}
