import type { Report } from '../model/report.ts';

/** The check found errors, and said so; the build must not go on. */
export class GateError extends Error {
  override name = 'GateError';
}

/** @throws {GateError} Where the report has errors. */
export function passGate({ summary }: Report): void {
  if (summary.errors === 0) return;
  const error = new GateError(
    'The check found errors, see above; nothing was built, and the site that was there is as it was',
  );
  error.stack = ''; // A user's mistake; Astro prints the stack of an error that has one.
  throw error;
}
