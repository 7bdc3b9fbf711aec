import { applyBaseline } from '../check/baseline.ts';
import { staleEntries } from '../check/known.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Report, Sources } from '../model/report.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import { baselineName, readBaseline } from '../read/baseline.ts';
import { version } from './edition.ts';

/** What a check found, before the baseline is looked at. */
export interface Found {
  /** Sorted by path, position and rule. */
  diagnostics: readonly Diagnostic[];
  /** Paths of the documents that were checked, sorted. */
  documents: readonly string[];
  sources: Sources;
}

export interface ReportOptions {
  /** Tells by path which documents were asked for. */
  isChecked: (path: string) => boolean;
  /** Leave findings out that the project's baseline lists. */
  useBaseline: boolean;
  /** Picks those that are to be told. */
  pick?: (diagnostics: Diagnostic[]) => Diagnostic[];
  /** As of `performance.now`. */
  start: number;
}

/**
 * Makes a report of what was found.
 *
 * @throws {UsageError} Where the baseline is damaged.
 */
export function toReport(
  root: string,
  ruleInfos: readonly RuleInfo[],
  { diagnostics: all, documents, sources }: Found,
  { isChecked, useBaseline, pick = (diagnostics) => diagnostics, start }: ReportOptions,
): Report {
  const baseline = useBaseline ? readBaseline(root) : undefined;
  const { fresh, known, gone } = applyBaseline(all, sources, baseline?.entries ?? [], isChecked);
  const file = { path: baselineName, text: baseline?.text ?? '' };
  const diagnostics = [...pick(fresh), ...staleEntries(gone, file)];
  return {
    version,
    summary: {
      documents: documents.length,
      errors: count(diagnostics, 'error'),
      warnings: count(diagnostics, 'warning'),
      infos: count(diagnostics, 'info'),
      durationMs: Math.round(performance.now() - start),
      ...(baseline !== undefined && { known }),
    },
    diagnostics,
    documents,
    rules: ruleInfos,
    sources: { get: (path) => (path === file.path ? file.text : sources.get(path)) },
  };
}

const count = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
