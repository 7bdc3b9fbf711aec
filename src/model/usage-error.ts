/** A mistake in how docwright was called or configured. Shown without a stack trace; exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
  /** Astro prints the stack of an error that has one. */
  override stack = '';
}
