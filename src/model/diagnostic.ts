import type { Range } from './position.ts';

export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** A severity, or that a rule does not run. */
export type Level = Severity | 'off';

/** Levels by rule id. */
export type Levels = Readonly<Record<string, Level>>;

/** A replacement of text in the file that a finding stands in. An empty range inserts. */
export interface TextEdit {
  range: Range;
  text: string;
}

/** One thing that a rule found wrong, in one place. Plain data: reporters may serialise it as it is. */
export interface Diagnostic {
  /** Id of the rule that found it, e.g. `missing-section`. */
  ruleId: string;
  severity: Severity;
  /** What is wrong, in one sentence that names the thing. No full stop. */
  message: string;
  /** What to do about it, in the imperative. */
  help: string;
  /** Path of the document from the project's root, with `/`. */
  path: string;
  /** Name of the document's type. */
  docType: string;
  range: Range;
  /** What mends it, where that is safe to do without asking; together, or not at all. */
  edits?: readonly TextEdit[];
}
