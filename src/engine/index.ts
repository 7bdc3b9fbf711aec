import type { Config } from '../model/config.ts';
import { type ProjectPlace, readConfig } from '../read/config.ts';
import { rules } from '../rules/index.ts';

export { version } from './edition.ts';
export { checkChanged } from './changed.ts';
export { type AskFor, type CheckedProject, checkProjectAt } from './whole.ts';

/**
 * Reads the config of a project.
 *
 * @param fresh Differs where the file is to be loaded anew in this process.
 * @throws {UsageError} Where it does not load or is not valid.
 */
export const openConfig = (place: ProjectPlace, fresh?: string): Promise<Config> =>
  readConfig(
    place,
    rules.map(({ id }) => id),
    fresh,
  );
