import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Config } from '../model/config.ts';

const code = resolve(import.meta.dirname, '..');

const isInstalled = (path: string): boolean => path.includes(`${sep}node_modules${sep}`);

/**
 * Names a state of all that findings depend on beside files and the day: docwright, its parsers, Node, the config.
 * What a config reads from files or the environment by itself is not seen.
 *
 * @param versions Of docwright and its parsers.
 */
export function editionOf(config: Config, versions: string): string {
  const own = config.origin.filter((path) => isInstalled(path) || !path.startsWith(code + sep));
  const said = JSON.stringify([versions, process.version, codeStamp(), own.map(stampOf), config], plain);
  return `docwright ${hash('sha256', said)}`;
}

/** What is installed does not change in place; a checkout of docwright does. */
const codeStamp = (): string =>
  isInstalled(code)
    ? ''
    : readdirSync(code, { recursive: true, encoding: 'utf8' })
        .map((name) => statSync(join(code, name)))
        .map(({ mtimeMs, size }) => `${mtimeMs} ${size}`)
        .join();

function stampOf(path: string): string {
  if (!isInstalled(path)) return `${path} ${hash('sha256', readFileSync(path))}`;
  const { mtimeMs, size } = statSync(path);
  return `${path} ${mtimeMs} ${size}`;
}

/** Code as its text. The schemas of fields are left to the files that they come from. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'bigint' || value instanceof RegExp) return String(value);
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return typeof value === 'object' && value !== null && '_zod' in value ? 'schema' : value;
}
