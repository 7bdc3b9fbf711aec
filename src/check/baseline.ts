import type { BaselineEntry } from '../model/baseline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Sources } from '../model/report.ts';
import { fingerprinter, keyOf } from './fingerprint.ts';

export interface BaselineOutcome {
  /** Findings that the baseline does not know. */
  fresh: Diagnostic[];
  /** How many it knew. */
  known: number;
  /** Entries, with how many times each, that nothing matched. */
  gone: BaselineEntry[];
}

/** Makes a baseline of findings, sorted as they are. */
export function toBaseline(diagnostics: readonly Diagnostic[], sources: Sources): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  const fingerprintOf = fingerprinter(sources);
  for (const diagnostic of diagnostics) {
    const fingerprint = fingerprintOf(diagnostic);
    const key = keyOf(fingerprint);
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, { ...fingerprint, count: 1 });
    else entry.count += 1;
  }
  return [...entries.values()];
}

/**
 * Takes the known findings away.
 *
 * @param isChecked Tells by path which documents were checked; entries of others are neither known nor gone.
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  entries: readonly BaselineEntry[],
  isChecked: (path: string) => boolean = () => true,
): BaselineOutcome {
  if (entries.length === 0) return { fresh: [...diagnostics], known: 0, gone: [] };
  const fingerprintOf = fingerprinter(sources);
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  const fresh = diagnostics.filter((diagnostic) => {
    const key = keyOf(fingerprintOf(diagnostic));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  const gone = entries
    .filter(({ path }) => isChecked(path))
    .map((entry) => ({ ...entry, count: Math.max(0, left.get(keyOf(entry)) ?? 0) }))
    .filter(({ count }) => count > 0);
  return { fresh, known: diagnostics.length - fresh.length, gone };
}
