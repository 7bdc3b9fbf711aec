import type { z } from 'zod';
import { nearest } from '../text/nearest.ts';

/**
 * Says what is wrong with options that a user wrote, one line each: `lines.max: must be a whole number`.
 *
 * @param known Options that there are; an unknown one is told the nearest.
 */
export function mistakes(error: z.ZodError, known: readonly string[]): string[] {
  return error.issues.flatMap((issue) => {
    const place = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [place === '' ? issue.message : `${place}: ${issue.message}`];
    return issue.keys.map((key) => {
      const near = place === '' ? nearest(key, known) : undefined;
      return `${place === '' ? key : `${place}.${key}`}: is not an option${near === undefined ? '' : `; did you mean "${near}"?`}`;
    });
  });
}
