import type { Time } from '../model/project.ts';

/** Where a day lies from another one. */
export function timeOf(day: string, asOf: string | undefined): Time | undefined {
  if (asOf === undefined) return undefined;
  if (day === asOf) return 'today';
  return day < asOf ? 'past' : 'ahead';
}
