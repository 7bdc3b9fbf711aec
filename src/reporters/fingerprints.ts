import { createHash } from 'node:crypto';
import { fingerprinter, keyOf } from '../check/fingerprint.ts';
import type { Report } from '../model/report.ts';

/**
 * Names each finding so that it keeps its name when lines move: by what a baseline knows it by, and by its order among
 * those that are the same.
 *
 * @returns As many as there are diagnostics, all different.
 */
export function fingerprints({ diagnostics, sources }: Pick<Report, 'diagnostics' | 'sources'>): string[] {
  const fingerprintOf = fingerprinter(sources);
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const key = keyOf(fingerprintOf(diagnostic));
    const order = seen.get(key) ?? 0;
    seen.set(key, order + 1);
    return createHash('sha256').update(`${key}\n${order}`).digest('hex').slice(0, 32);
  });
}
