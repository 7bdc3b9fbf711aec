import type { Config } from '../model/config.ts';
import { DamagedCache } from '../read/kept-bodies.ts';
import { createLook } from '../read/look.ts';
import type { ProjectPlace } from '../read/project-place.ts';
import { readSnapshot, type Snapshot } from '../read/snapshot.ts';
import { checkEdition } from './edition.ts';
import { today } from './today.ts';
import { type Outcome, reportUnchanged } from './unchanged.ts';
import type { CheckOptions, checkProjectAt as checkWhole } from './whole.ts';

export { edition, version } from './edition.ts';
export type { AskFor, CheckedProject } from './whole.ts';

interface ChangedOptions extends CheckOptions {
  /** Take over what the last run found where nothing changed; default: true. */
  useCache?: boolean;
}

/**
 * Checks documents of a project with all rules, as `checkProjectAt` does, and keeps what it found for the next run.
 * Documents whose findings rest on nothing that changed since the last run are neither read nor checked, and where
 * nothing changed at all, only the disk is looked at.
 *
 * @param config What it says, or how to find that out.
 * @throws {UsageError} Where the config is not valid, there is no content folder, or the baseline is damaged.
 */
export async function checkChanged(
  place: ProjectPlace,
  config: Config | (() => Promise<Config>),
  { isChecked = () => true, useBaseline = true, asOf = today(), useCache = true }: ChangedOptions = {},
): Promise<Outcome> {
  const options = { isChecked, useBaseline, asOf, start: performance.now() };
  const checkSince = async (last: Snapshot | 'nothing' | undefined): Promise<Outcome> => {
    const look = createLook(place.root);
    if (typeof last === 'object' && typeof config === 'function') {
      const unchanged = await reportUnchanged(place, last, look, options);
      if (unchanged !== undefined) return unchanged;
    }
    const { checkWhatChanged } = await import('./changed.ts');
    return checkWhatChanged(place, typeof config === 'function' ? await config() : config, last, look, options);
  };
  const last = useCache ? readSnapshot(place.root, checkEdition()) : undefined;
  if (last === undefined) return checkSince(useCache ? 'nothing' : undefined);
  try {
    return await checkSince(last);
  } catch (error) {
    if (error instanceof DamagedCache) return await checkSince('nothing');
    throw error;
  } finally {
    last.close();
  }
}

/**
 * Reads a project and checks documents of it with all rules. Its parsers are loaded now, and not before.
 *
 * @throws {UsageError} Where there is no content folder, or the baseline is damaged.
 */
export const checkProjectAt: typeof checkWhole = async (...options) =>
  (await import('./whole.ts')).checkProjectAt(...options);

/**
 * Reads the config of a project.
 *
 * @param fresh Differs where the file is to be loaded anew in this process.
 * @throws {UsageError} Where it does not load or is not valid.
 */
export async function openConfig(place: ProjectPlace, fresh?: string): Promise<Config> {
  const [{ readConfig }, { rules }] = await Promise.all([import('../read/config.ts'), import('../rules/index.ts')]);
  return readConfig(
    place,
    rules.map(({ id }) => id),
    fresh,
  );
}
