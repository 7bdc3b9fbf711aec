import type { BaselineEntry } from '../model/baseline.ts';
import type { Changes } from '../model/changes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Sources } from '../model/report.ts';
import { applyBaseline, toBaseline } from './baseline.ts';

/** Findings of a state of the documents, with the texts of those that have some. */
export interface Findings {
  diagnostics: readonly Diagnostic[];
  sources: Sources;
}

/** Keeps the findings in documents that changed, and those elsewhere that were not there before. */
export function causedBy(changes: Changes, now: Findings, before: Findings): Diagnostic[] {
  const { fresh } = applyBaseline(now.diagnostics, now.sources, toBaseline(before.diagnostics, before.sources));
  const isNew = new Set(fresh);
  return now.diagnostics.filter(
    (diagnostic) =>
      changes.added.has(diagnostic.path) || changes.modified.has(diagnostic.path) || isNew.has(diagnostic),
  );
}

/** Id of the findings about the baseline itself. */
export const staleBaseline = 'stale-baseline';

/**
 * Makes a finding of each entry of the baseline that nothing matches any more.
 *
 * @param file Name and text of the baseline's file.
 */
export function staleEntries(gone: readonly BaselineEntry[], file: { path: string; text: string }): Diagnostic[] {
  const lines = file.text.split('\n');
  return gone.map(({ path, rule, message, count }) => {
    const parts = [path, rule, message].map((part) => JSON.stringify(part));
    const line = Math.max(1, lines.findIndex((text) => parts.every((part) => text.includes(part))) + 1);
    const times = count === 1 ? '' : ` (${count} times)`;
    return {
      ruleId: staleBaseline,
      severity: 'error',
      message: `The baseline lists a finding that is mended${times}: ${path}: ${message} (${rule})`,
      help: 'Run docwright baseline --prune',
      path: file.path,
      docType: '',
      range: { start: { line, column: 1 }, end: { line, column: 1 } },
    };
  });
}
