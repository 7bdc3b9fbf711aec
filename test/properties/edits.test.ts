import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveConfig } from '../../src/config/define-config.ts';
import { type CheckedProject, checkProjectAt } from '../../src/engine.ts';
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

/** All that a check says but for the time that it took. */
const said = ({ project, report }: CheckedProject) => ({
  diagnostics: report.diagnostics,
  sources: report.sources,
  summary: { ...report.summary, durationMs: 0 },
  documents: project.documents,
  linkedFrom: new Map(
    Array.from(project.linkedFrom, ([path, sources]) => [path, sources.map((source) => source.path)]),
  ),
});

test(
  'a check that takes over what did not change says what a fresh one says, after any sequence of edits',
  () =>
    fc.assert(
      fc.asyncProperty(editSequence, async (edits) => {
        // A folder with node_modules keeps what parsers said; the other one knows nothing of earlier runs.
        const kept = writeTree({ 'node_modules/x': '', 'content/x': '' });
        const fresh = writeTree({ 'content/x': '' });
        let state = emptyState;
        let before: CheckedProject | undefined;
        for (const edit of edits) {
          const next = apply(state, edit);
          for (const root of [kept, fresh]) writeState(root, state, next);
          state = next;
          const check = (root: string) => ({ place: { root, configPath: undefined }, config: resolved[state.config]! });
          const options = { asOf: '2026-11-20' };
          const { place, config } = check(kept);
          // oxlint-disable-next-line no-await-in-loop -- each edit follows on the one before
          before = await checkProjectAt(place, config, { ...options, ...(before && { before: before.project }) });
          const afresh = check(fresh);
          // oxlint-disable-next-line no-await-in-loop
          expect(said(before)).toEqual(said(await checkProjectAt(afresh.place, afresh.config, options)));
        }
      }),
      runs(60),
    ),
  limit,
);
