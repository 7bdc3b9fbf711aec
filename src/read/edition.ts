import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Config } from '../model/config.ts';

const code = resolve(import.meta.dirname, '..');

const isInstalled = (path: string): boolean => path.includes(`${sep}node_modules${sep}`);

/** A state of all that findings depend on beside files and the day. */
export interface Edition {
  /** Of docwright, its parsers and Node. */
  code: string;
  /** Of the files that the config was read from. */
  files: string;
  /** Of what the config says, which may depend on more than its files. */
  settings: string;
}

/** @param versions Of docwright and its parsers. */
export const codeEdition = (versions: string): string =>
  hash('sha256', JSON.stringify([versions, process.version, codeStamp()]));

/**
 * @param origin Absolute paths.
 * @returns Of files that are there no more, another one than it was.
 */
export const filesEdition = (root: string, origin: readonly string[]): string =>
  hash('sha256', JSON.stringify(origin.filter(isOfProject).map((path) => [relative(root, path), stampOf(path)])));

export const settingsEdition = ({ origin: _origin, ...settings }: Config): string =>
  hash('sha256', JSON.stringify(settings, plain));

/** docwright's own files are part of its code. */
const isOfProject = (path: string): boolean => isInstalled(path) || !path.startsWith(code + sep);

/**
 * Tells whether a config says the same as long as its files do: whether these take nothing from the environment, the
 * clock or other files. What it takes from installed packages is trusted to be so.
 */
export const isClosed = (origin: readonly string[]): boolean =>
  origin.every((path) => !isOfProject(path) || isInstalled(path) || !open.test(readFileSync(path, 'utf8')));

const open =
  /\b(?:process|globalThis|global|Date|random|fetch|require|import\.meta|Deno|Bun|await)\b|node:|\bimport\s*\(/;

/** What is installed does not change in place; a checkout of docwright does. */
const codeStamp = (): string =>
  isInstalled(code)
    ? ''
    : readdirSync(code, { recursive: true, encoding: 'utf8' })
        .map((name) => statSync(join(code, name)))
        .map(({ mtimeMs, size }) => `${mtimeMs} ${size}`)
        .join();

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'gone';
  return isInstalled(path) ? `${stats.mtimeMs} ${stats.size}` : hash('sha256', readFileSync(path));
}

/** Code as its text. The schemas of fields are left to the files that they come from. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'bigint' || value instanceof RegExp) return String(value);
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return typeof value === 'object' && value !== null && '_zod' in value ? 'schema' : value;
}
