import { UsageError } from '../model/usage-error.ts';

/** What is printed where something cannot be done; with a stack trace where that is our fault. */
export const errorText = (error: unknown): string =>
  error instanceof UsageError
    ? `docwright: ${error.message}\n`
    : `docwright: internal error, please report it\n${error instanceof Error ? error.stack : String(error)}\n`;
