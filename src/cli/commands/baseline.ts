import { applyBaseline, toBaseline } from '../../check/baseline.ts';
import { keyOf } from '../../check/fingerprint.ts';
import { checkChanged, openConfig } from '../../engine/index.ts';
import type { BaselineEntry } from '../../model/baseline.ts';
import { UsageError } from '../../model/usage-error.ts';
import { baselineName, readBaseline, writeBaseline } from '../../read/baseline.ts';
import { findProject } from '../../read/project-place.ts';
import type { Run } from '../command.ts';
import { placeFlags } from '../options.ts';

export const run: Run = async (args, io) => {
  const place = findProject(placeFlags(args));
  const { report } = await checkChanged(place, () => openConfig(place), { useBaseline: false });
  const { diagnostics, sources } = report;
  if (args.values['prune'] !== true) {
    writeBaseline(place.root, toBaseline(diagnostics, sources));
    io.out(`${baselineName} lists ${diagnostics.length} findings; docwright check fails on others only\n`);
    return 0;
  }
  const before = readBaseline(place.root);
  if (before === undefined) throw new UsageError(`There is no ${baselineName} to prune; docwright baseline writes one`);
  const { gone } = applyBaseline(diagnostics, sources, before.entries);
  const left = without(before.entries, gone);
  writeBaseline(place.root, left);
  io.out(`${baselineName}: ${total(gone)} mended findings taken out, ${total(left)} left\n`);
  return 0;
};

const total = (entries: readonly BaselineEntry[]): number => entries.reduce((sum, { count }) => sum + count, 0);

function without(entries: readonly BaselineEntry[], gone: readonly BaselineEntry[]): BaselineEntry[] {
  const mended = new Map(gone.map((entry) => [keyOf(entry), entry.count]));
  return entries
    .map((entry) => ({ ...entry, count: entry.count - (mended.get(keyOf(entry)) ?? 0) }))
    .filter(({ count }) => count > 0);
}
