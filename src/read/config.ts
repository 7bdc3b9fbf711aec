import { resolveConfig } from '../config/define-config.ts';
import type { Config } from '../model/config.ts';
import { UsageError } from '../model/usage-error.ts';
import { type ImportedModule, importModule } from './import-module.ts';
import { pathFromRoot } from './places.ts';
import type { ProjectPlace } from './project-place.ts';

/** Names of a config file in a project's root; the first that exists is taken. */
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
    return {
      ...resolveConfig(exported.default, ruleIds),
      origin: files.includes(configPath) ? files : [configPath, ...files],
    };
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
