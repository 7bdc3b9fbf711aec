import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { resolveConfig } from '../config/define-config.ts';
import type { Config } from '../model/config.ts';
import { UsageError } from '../model/usage-error.ts';
import { type ImportedModule, importModule } from './import-module.ts';
import { isFolder, pathFromRoot } from './places.ts';

/** Names of a config file in a project's root; the first that exists is taken. */
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

/**
 * Runs the config file and checks what it exports.
 *
 * @param version Differs when the file has changed since it was loaded last in this process.
 * @throws {UsageError} Where it cannot be loaded or says something that a config may not say, naming file and line.
 */
export async function readConfig(
  { root, configPath }: ProjectPlace,
  ruleIds: readonly string[],
  version = '',
): Promise<Config> {
  if (configPath === undefined) return resolveConfig({}, ruleIds);
  const name = pathFromRoot(root, configPath) ?? configPath;
  let imported: ImportedModule;
  try {
    imported = await importModule(configPath, version);
  } catch (error) {
    throw new UsageError(`${name}${lineOf(error, configPath)} does not load: ${firstLine(error)}`);
  }
  const { exports: exported, files } = imported;
  if (exported.default === undefined)
    throw new UsageError(`${name} has no default export; write: export default defineConfig({ ... })`);
  try {
    return { ...resolveConfig(exported.default, ruleIds), origin: files };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${name} is not valid\n${error.message.replace(/^/gm, '  ')}`);
  }
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0];

/** Node tells the line of a syntax error or a throw only in the stack. */
function lineOf(error: unknown, path: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const at = stack.indexOf(path);
  const line = at < 0 ? undefined : /^[^:\s]*:(\d+)/.exec(stack.slice(at + path.length - 1))?.[1];
  return line === undefined ? '' : `:${line}`;
}
