import type { Diagnostic } from '../model/diagnostic.ts';

/** The order of findings in a report. */
export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.path, b.path) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  compare(a.ruleId, b.ruleId);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
