import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { isFolder } from './places.ts';

export const configNames = [
  'docwright.config.ts',
  'docwright.config.mts',
  'docwright.config.js',
  'docwright.config.mjs',
];

/** Where a project lies. */
export interface ProjectPlace {
  /** Absolute. */
  root: string;
  /** Absolute; undefined where the project has no config and takes the defaults. */
  configPath: string | undefined;
}

/**
 * Finds root and config.
 *
 * @param options.root Default: the working directory.
 * @param options.config From the working directory; default: a `docwright.config.*` in the root.
 * @throws {UsageError} Where one that is named does not exist.
 */
export function findProject(options: { root?: string | undefined; config?: string | undefined }): ProjectPlace {
  const root = resolve(options.root ?? '.');
  if (!isFolder(root)) throw new UsageError(`The root ${root} is not a folder`);
  if (options.config !== undefined) {
    const configPath = resolve(options.config);
    if (!existsSync(configPath)) throw new UsageError(`The config ${configPath} does not exist`);
    return { root, configPath };
  }
  return { root, configPath: configNames.map((name) => join(root, name)).find((path) => existsSync(path)) };
}
