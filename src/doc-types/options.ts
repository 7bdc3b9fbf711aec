import { z } from 'zod';
import type { Condition } from '../model/condition.ts';
import { type ReviewCycle, reviewCycles } from '../model/review-cycle.ts';
import { expand } from '../text/name-pattern.ts';
import { list } from '../text/words.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);

/** For those who write their config without types. */
export const condition = z.custom<Condition>(
  (given) =>
    typeof given === 'function' || z.record(z.string(), value.or(z.array(value).min(1))).safeParse(given).success,
  'must be values by field, { status: "Moved" }, or a function of the values',
);

const lineCount = z.int('must be a whole number').positive('must be more than 0').optional();

export const lineTarget = z
  .strictObject({ min: lineCount, max: lineCount }, 'must be { min, max }')
  .refine(({ min = 0, max = Infinity }) => min <= max, 'min is more than max');

const statuses = z.array(z.string('must be a text'), 'must be a list of statuses').optional();

const cycleNames = Object.keys(reviewCycles) as (keyof typeof reviewCycles)[];

const noCycle = `must be ${list([...cycleNames, 'a number of days'], 'or')}`;

/** Of a type, and of a document that has its own. */
export const reviewCycle: z.ZodType<ReviewCycle> = z.union(
  [z.enum(cycleNames, noCycle), z.int(noCycle).positive(noCycle).lt(100_000, noCycle)],
  noCycle,
);

export const life = z.strictObject(
  {
    order: statuses,
    final: statuses,
    review: reviewCycle.optional(),
  },
  'must be { order, final, review }',
);

/** One pattern or several; a list that is empty fits no name. */
export const fileName = z.custom<string | readonly string[]>().superRefine((given, context) => {
  const patterns: unknown[] = [given].flat();
  const mistake = patterns.length === 0 ? 'must hold at least one pattern' : patterns.map(mistakeIn).find(Boolean);
  if (mistake !== undefined) context.addIssue(mistake);
});

function mistakeIn(pattern: unknown): string | undefined {
  if (typeof pattern !== 'string') return 'must be a pattern such as "[0-9]*-*.md", not a regular expression';
  if (pattern === '') return 'must not be empty';
  if (pattern.includes('/')) return 'is a pattern on the name of the file; use "files" for folders';
  try {
    expand(pattern);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
