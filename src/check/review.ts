import type { DocType } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import { type ReviewCycle, reviewCycles } from '../model/review-cycle.ts';
import { addDays, addMonths, isDay } from '../text/day.ts';

/** When a document has to be read against what is true. */
export interface Review {
  /** The last day that it may be done, `YYYY-MM-DD`. */
  due: string;
  /** The field that it is counted from. */
  field: 'reviewed' | 'date';
  /** What that says. */
  from: string;
  cycle: ReviewCycle;
}

/** @returns undefined where nobody asks for one, its status is final, or it does not say when it was written. */
export function reviewOf(
  { frontmatter: { values } }: Pick<Outline, 'frontmatter'>,
  { life: { review, final } }: Pick<DocType, 'life'>,
): Review | undefined {
  const { status } = values;
  const cycle = isCycle(values['review']) ? values['review'] : review;
  if (cycle === undefined || (typeof status === 'string' && final.includes(status))) return undefined;
  const field = values['reviewed'] === undefined ? 'date' : 'reviewed';
  const day = values[field];
  return isDay(day) ? { due: dueAfter(day, cycle), field, from: day, cycle } : undefined;
}

const isCycle = (value: unknown): value is ReviewCycle =>
  typeof value === 'number'
    ? Number.isInteger(value) && value > 0 && value < 100_000
    : typeof value === 'string' && Object.hasOwn(reviewCycles, value);

const dueAfter = (day: string, cycle: ReviewCycle): string =>
  typeof cycle === 'number' ? addDays(day, cycle) : addMonths(day, reviewCycles[cycle]);
