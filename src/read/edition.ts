import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { relative, resolve, sep } from 'node:path';
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

/**
 * @param versions Of docwright and its parsers.
 * @param without Folders of docwright's code that do not matter.
 */
export const codeEdition = (versions: string, without: readonly string[] = []): string =>
  hash('sha256', JSON.stringify([versions, process.version, codeStamp(without)]));

/**
 * @param origin Absolute paths.
 * @returns Of files that are there no more, or of a variable that they read and that has another value, another one.
 */
export const filesEdition = (root: string, origin: readonly string[]): string =>
  hash(
    'sha256',
    JSON.stringify(
      origin
        .filter(isOfProject)
        .map((path) => [
          relative(root, path),
          stampOf(path),
          ...variablesIn(textOf(path)).map((name) => [name, process.env[name]]),
        ]),
    ),
  );

/** Variables of the environment that Vite gives to code, with their values. */
export const publicVariables = (): [name: string, value: string | undefined][] =>
  Object.entries(process.env)
    .filter(([name]) => name.startsWith('PUBLIC_'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

export const settingsEdition = ({ origin: _origin, ...settings }: Config): string =>
  hash('sha256', JSON.stringify(settings, plain));

/** docwright's own files are part of its code. */
const isOfProject = (path: string): boolean => isInstalled(path) || !path.startsWith(code + sep);

/**
 * Tells whether a config says the same as long as its files and the variables that they name do: whether these take
 * nothing from the clock, other files or elsewhere. What it takes from installed packages is trusted to be so.
 */
export const isClosed = (origin: readonly string[]): boolean =>
  origin.every((path) => !isOfProject(path) || isClosedText(textOf(path).replace(variable, '')));

function isClosedText(text: string): boolean {
  const imported = Array.from(text.matchAll(/\b(?:from|import)\s*['"]([^'"]+)['"]/g), ([, name = '']) => name);
  return !open.test(text) && !imported.some((name) => isBuiltin(name));
}

/** Tells whether files were last written before this process began: what it loaded is then what stands in them. */
export const areSettled = (origin: readonly string[]): boolean =>
  origin.every(
    (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < performance.timeOrigin - 2000,
  );

/** Of a package, nothing: its version has to do. */
const textOf = (path: string): string => (isInstalled(path) || !existsSync(path) ? '' : readFileSync(path, 'utf8'));

/** Names of environment variables that a config reads. */
const variablesIn = (text: string): string[] =>
  Array.from(text.matchAll(variable), ([, name, quoted]) => name ?? quoted ?? '');

const variable = /\bprocess\.env(?:\.(\w+)|\[['"](\w+)['"]\])/g;

/** What gives another answer another time. */
const open =
  /\bprocess\s*(?:\.|\[|\?|\}|,|;|=|\))|=\s*process\b|\bglobalThis\b|\bglobal\s*[.[]|\bnew Date\b|\bDate\s*[.(]|\brandom|\b(?:fetch|require|import)\s*\(|\bimport\.meta\b|\b(?:Deno|Bun|Intl|performance|crypto|Temporal)\s*[.[]|\bawait\b|['"]node:/;

const stamps = new Map<string, string>();

/** What is installed does not change in place; a checkout of docwright does. What this process runs stays as it is. */
function codeStamp(without: readonly string[]): string {
  if (isInstalled(code)) return '';
  const key = without.join();
  const stamp = stamps.get(key) ?? sizeStamps(code, '', without).join();
  stamps.set(key, stamp);
  return stamp;
}

/** @param within From the code's folder, with `/` at its end. */
const sizeStamps = (folder: string, within: string, without: readonly string[]): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !without.includes(name))
    .flatMap((entry) => {
      const path = folder + sep + entry.name;
      if (entry.isDirectory()) return sizeStamps(path, `${within}${entry.name}/`, []);
      const { mtimeMs, size } = statSync(path);
      return [`${within}${entry.name} ${mtimeMs} ${size}`];
    });

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'gone';
  return isInstalled(path) ? `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}` : hash('sha256', readFileSync(path));
}

/** Code as its text. The schemas of fields are left to the files that they come from. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'bigint' || value instanceof RegExp) return String(value);
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return typeof value === 'object' && value !== null && '_zod' in value ? 'schema' : value;
}
