import { forTerminal } from './escape.ts';
import type { Reporter } from './reporter.ts';

/** One line a finding, for `grep` and editors; nothing where nothing was found. */
export const concise: Reporter = ({ diagnostics }) =>
  diagnostics
    .map(({ path, range: { start }, severity, ruleId, message }) => {
      const place = `${forTerminal(path)}:${start.line}:${start.column}`;
      return `${place} ${severity} ${ruleId} ${forTerminal(message)}\n`;
    })
    .join('');
