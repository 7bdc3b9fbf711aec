import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { ownViewDays } from './own-view.ts';
import { planDays } from './plan/plan-days.ts';
import { reviewDays } from './review-due.ts';
import { riskDays } from './risks.ts';

/** Days that a site is the same for: after `after`, up to and with `upTo`. Undefined where there is no such end. */
export interface Days {
  after?: string | undefined;
  upTo?: string | undefined;
}

/** Of what shows something of the day: the last days before it shows something else. One day too many does no harm. */
const sources: readonly ((project: Project<Card>) => readonly string[])[] = [
  reviewDays,
  planDays,
  riskDays,
  ownViewDays,
];

/** Finds between which days a site stays as it is while no document changes. */
export function sameDays(project: Project<Card>): Days {
  const days: Days = {};
  for (const day of sources.flatMap((of) => of(project))) {
    if (project.timeOf(day) === 'past') {
      if (days.after === undefined || day > days.after) days.after = day;
    } else if (days.upTo === undefined || day < days.upTo) days.upTo = day;
  }
  return days;
}
