import type { Config } from '../model/config.ts';
import { type ProjectPlace, readConfig } from '../read/config.ts';
import { rules } from '../rules/index.ts';
import type { checkProjectAt as checkWhole } from './whole.ts';

export { version } from './edition.ts';
export { checkChanged } from './changed.ts';
export type { AskFor, CheckedProject } from './whole.ts';

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
export const openConfig = (place: ProjectPlace, fresh?: string): Promise<Config> =>
  readConfig(
    place,
    rules.map(({ id }) => id),
    fresh,
  );
