import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveConfig } from '../../src/config/define-config.ts';
import { type CheckedProject, checkChanged, checkProjectAt } from '../../src/engine/index.ts';
import type { Config } from '../../src/model/config.ts';
import type { Report } from '../../src/model/report.ts';
import { rules } from '../../src/rules/index.ts';
import { writeTree } from '../support/cli.ts';
import { apply, configs, editSequence, emptyState, writeState } from './edits.ts';
import { limit, runs } from './runs.ts';

const resolved = configs.map((config) =>
  resolveConfig(
    config,
    rules.map(({ id }) => id),
  ),
);

/** A day for each of the edits: what is in the future comes nearer. */
const days = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-30', '2027-12-01'];

interface Step {
  config: Config;
  /** Whether the config is that of the step before. */
  isSameConfig: boolean;
  asOf: string;
}

/** Takes one folder through edits, and at each checks it and one without any past that has the same files. */
async function expectSame<T>(
  edits: Parameters<typeof apply>[1][],
  check: (root: string, step: Step) => Promise<T>,
  checkAfresh: (root: string, step: Step) => Promise<T>,
): Promise<void> {
  // A folder with node_modules keeps what was found; the other one knows nothing of earlier runs.
  const kept = writeTree({ 'node_modules/x': '', 'content/x': '' });
  const fresh = writeTree({ 'content/x': '' });
  let state = emptyState;
  for (const [index, edit] of edits.entries()) {
    const next = apply(state, edit);
    const isSameConfig = next.config === state.config;
    for (const root of [kept, fresh]) writeState(root, state, next, 1_700_000_000 + index);
    state = next;
    const step = { config: resolved[state.config]!, isSameConfig, asOf: days[index % days.length]! };
    // oxlint-disable-next-line no-await-in-loop -- each edit follows on the one before
    expect(await check(kept, step)).toEqual(await checkAfresh(fresh, step));
  }
}

/** All that a check says but for the time that it took. */
const reported = ({ diagnostics, summary, documents, sources }: Report) => ({
  diagnostics,
  summary: { ...summary, durationMs: 0 },
  documents,
  sources: diagnostics.map(({ path }) => sources.get(path)),
});

const known = ({ project, report }: CheckedProject) => ({
  ...reported(report),
  facts: project.documents,
  linkedFrom: project.documents.map(({ path }) => project.linkedFrom.get(path)?.map((source) => source.path)),
});

const place = (root: string) => ({ root, configPath: undefined });

test(
  'a check that takes over what did not change says what a fresh one says, after any sequence of edits',
  () =>
    fc.assert(
      fc.asyncProperty(editSequence, async (edits) => {
        let before: CheckedProject | undefined;
        await expectSame(
          edits,
          async (root, { config, asOf }) => {
            before = await checkProjectAt(place(root), config, { asOf, ...(before && { before: before.project }) });
            return known(before);
          },
          async (root, { config, asOf }) => known(await checkProjectAt(place(root), config, { asOf })),
        );
      }),
      runs(60),
    ),
  limit,
);

test(
  'a check that knows what the last run kept says what a fresh one says, after any sequence of edits',
  () =>
    fc.assert(
      fc.asyncProperty(editSequence, (edits) =>
        expectSame(
          edits,
          async (root, { config, isSameConfig, asOf }) => {
            // Only where it did not change may a run trust that the config says what it said.
            const given = isSameConfig ? () => Promise.resolve(config) : config;
            return reported((await checkChanged(place(root), given, { asOf })).report);
          },
          async (root, { config, asOf }) => reported((await checkProjectAt(place(root), config, { asOf })).report),
        ),
      ),
      runs(60),
    ),
  limit,
);

const damages = fc.array(
  fc.option(
    fc.record({
      name: fc.constantFrom('documents.txt', 'documents-since.txt'),
      at: fc.nat(),
      bits: fc.integer({ min: 1, max: 255 }),
    }),
  ),
  { maxLength: days.length },
);

test(
  'a check whose memory is damaged in any place says what a fresh one says',
  () =>
    fc.assert(
      fc.asyncProperty(editSequence, damages, (edits, found) => {
        let step = 0;
        return expectSame(
          edits,
          async (root, { config, isSameConfig, asOf }) => {
            const given = isSameConfig ? () => Promise.resolve(config) : config;
            damage(root, found[step]);
            step += 1;
            return reported((await checkChanged(place(root), given, { asOf })).report);
          },
          async (root, { config, asOf }) => reported((await checkProjectAt(place(root), config, { asOf })).report),
        );
      }),
      runs(60),
    ),
  limit,
);

/** Changes one byte of what the last run kept. */
function damage(root: string, where: { name: string; at: number; bits: number } | null | undefined): void {
  if (!where) return;
  const path = join(root, 'node_modules/.cache/docwright', where.name);
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  bytes[where.at % bytes.length]! ^= where.bits;
  writeFileSync(path, bytes);
}
