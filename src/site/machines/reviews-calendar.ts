import { addressOf, reviewsCalendarAddress } from '../../model/address.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { type DueReview, reviewsOf } from '../../views/people/reviews.ts';
import type { Place } from '../page-kinds.ts';
import { fullAddress } from '../render/full-address.ts';
import { wordsIn } from '../words/index.ts';
import { calendarText, type DayEvent } from './ics.ts';
import type { FileKind } from './planned-file.ts';

/** Reviews as a calendar that programs subscribe to. */
export const reviewsCalendar: FileKind = (site) => {
  if (reviewsOf(site.project).length === 0) return [];
  const events = () => reviewsOf(site.project).map((review) => eventOf(site, review));
  const { title, language } = site.project.config;
  const name = `${title}: ${wordsIn[language].reviews.title}`;
  return [
    {
      address: reviewsCalendarAddress,
      inputs: () => ({ name, events: events() }),
      make: () => calendarText(name, events()),
    },
  ];
};

function eventOf(site: Place, { document, due, from }: DueReview): DayEvent {
  const { title, owner, number } = documentSummary(site.project, document);
  const words = wordsIn[site.project.config.language].reviews;
  const host = site.origin === undefined ? 'docwright' : new URL(site.origin).host;
  return {
    uid: `review/${document.id}@${host}`,
    day: due,
    made: from,
    summary: words.eventOf(`${number} ${title}`.trim()),
    description: owner === '' ? '' : words.keptBy(owner),
    url: site.origin === undefined ? undefined : fullAddress(site, addressOf(document)),
  };
}
