import type { DocType } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import { addDays, isDay } from '../text/day.ts';

/** When a document has to be read against what is true. */
export interface Review {
  /** The last day that it may be done, `YYYY-MM-DD`. */
  due: string;
  /** The field that it is counted from. */
  field: 'reviewed' | 'date';
  /** How many there are between. */
  days: number;
}

/** @returns undefined where its type asks for none, its status is final, or it does not say when it was written. */
export function reviewOf(
  { frontmatter: { values } }: Pick<Outline, 'frontmatter'>,
  { life: { review: days, final } }: Pick<DocType, 'life'>,
): Review | undefined {
  const { status } = values;
  if (days === undefined || (typeof status === 'string' && final.includes(status))) return undefined;
  const field = values['reviewed'] === undefined ? 'date' : 'reviewed';
  const day = values[field];
  return isDay(day) ? { due: addDays(day, days), field, days } : undefined;
}
