import { pretty } from '../reporters/pretty.ts';
import type { Report } from '../model/report.ts';

/** The check found errors, and said so; the build must not go on. */
export class GateError extends Error {
  override name = 'GateError';
}

/** Writes the findings of a check and refuses to go on where there are errors. @throws {GateError} */
export function passGate(report: Report, write: (text: string) => void, color: boolean): void {
  write(pretty(report, { color }));
  if (report.summary.errors === 0) return;
  const error = new GateError('The documents have errors (see above); nothing was built, and the site that was there is as it was');
  // A user's mistake: Astro prints the stack of an error that has one.
  error.stack = '';
  throw error;
}
