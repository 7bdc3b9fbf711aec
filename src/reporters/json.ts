import type { Reporter } from './reporter.ts';

/** One JSON object; the diagnostics are sorted by path and position. */
export const json: Reporter = ({ version, summary, diagnostics }) =>
  `${JSON.stringify({ version, summary, diagnostics }, null, 2)}\n`;
