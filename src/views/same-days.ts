import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { addDays } from '../text/day.ts';
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
export const sameDays = (project: Project<Card>): Days =>
  daysAmong(
    project,
    sources.flatMap((of) => of(project)),
  );

/** @param lastDays Before which something is another. */
function daysAmong(project: Project<Card>, lastDays: readonly string[]): Days {
  const days: Days = {};
  for (const day of lastDays) {
    if (project.timeOf(day) === 'past') {
      if (days.after === undefined || day > days.after) days.after = day;
    } else if (days.upTo === undefined || day < days.upTo) days.upTo = day;
  }
  return days;
}

/** First and last of the days that something is worked out for; undefined where it goes on. */
export interface DaysOf {
  from: string | undefined;
  upTo: string | undefined;
}

/**
 * Says for which days what follows from the day of the build is right, so that a page may say it for as long as it
 * stands, and is another one on the same days only.
 *
 * @param lastDays As `sources` give them, of what is shown.
 * @returns undefined where every day gives the same.
 */
export function daysOf(project: Project<Card>, lastDays: readonly string[]): DaysOf | undefined {
  const { after, upTo } = daysAmong(project, lastDays);
  const isAlways = after === undefined && upTo === undefined;
  return isAlways || project.asOf === undefined
    ? undefined
    : { from: after === undefined ? undefined : addDays(after, 1), upTo };
}
