import type { Diagnostic } from './diagnostic.ts';
import type { RuleInfo } from './rule-info.ts';

export interface Summary {
  documents: number;
  errors: number;
  warnings: number;
  infos: number;
  durationMs: number;
  /** Findings that the baseline lists and that are left out; absent where a project has no baseline. */
  known?: number;
}

/** Texts by path. */
export type Sources = Pick<ReadonlyMap<string, string>, 'get'>;

/** The outcome of a check. */
export interface Report {
  /** Of docwright. */
  version: string;
  summary: Summary;
  /** Sorted by path, position and rule. */
  diagnostics: Diagnostic[];
  /** Paths of the documents that were checked, sorted. */
  documents: readonly string[];
  /** All rules, also those that are off, by id. */
  rules: readonly RuleInfo[];
  /** Texts of the documents that have findings, by path, for code frames. */
  sources: Sources;
}
