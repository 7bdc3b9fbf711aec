import type { Diagnostic } from './diagnostic.ts';

export interface Summary {
  documents: number;
  errors: number;
  warnings: number;
  infos: number;
  durationMs: number;
}

/** The outcome of a check. */
export interface Report {
  /** Of docwright. */
  version: string;
  summary: Summary;
  /** Sorted by path, position and rule. */
  diagnostics: Diagnostic[];
  /** Texts of the documents that have findings, by path, for code frames. */
  sources: ReadonlyMap<string, string>;
}
