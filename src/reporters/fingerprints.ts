import { createHash } from 'node:crypto';
import { fingerprintOf, keyOf } from '../check/fingerprint.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';

/**
 * Names each finding so that it keeps its name when lines move: by what a baseline knows it by, and by its order among
 * those that are the same.
 *
 * @returns As many as there are diagnostics, all different.
 */
export function fingerprints({ diagnostics, sources }: Pick<Report, 'diagnostics' | 'sources'>): string[] {
  const lines = new Map(Array.from(sources, ([path, text]) => [path, text.split('\n')]));
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const key = keyOf(alone(diagnostic, lines.get(diagnostic.path) ?? []));
    const order = seen.get(key) ?? 0;
    seen.set(key, order + 1);
    return createHash('sha256').update(`${key}\n${order}`).digest('hex').slice(0, 32);
  });
}

/** Takes the lines of the finding only: with the whole text each time, thousands of findings take seconds. */
function alone(diagnostic: Diagnostic, lines: readonly string[]) {
  const { start, end } = diagnostic.range;
  const range = { start: { ...start, line: 1 }, end: { ...end, line: end.line - start.line + 1 } };
  return fingerprintOf({ ...diagnostic, range }, lines.slice(start.line - 1, end.line).join('\n'));
}
