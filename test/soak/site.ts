import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bin, environment } from '../support/process.ts';

const repository = join(import.meta.dirname, '../..');

/** A project in a temporary folder, with docwright installed. */
export function makeProject(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'docwright-soak-'));
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(repository, join(root, 'node_modules/docwright'));
  symlinkSync(join(repository, 'node_modules/astro'), join(root, 'node_modules/astro'));
  return root;
}

export function write(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/**
 * Builds a site.
 *
 * @returns What it wrote.
 * @throws Where it fails, with what it wrote.
 */
export async function build(root: string, ...flags: string[]): Promise<string> {
  const child = spawn(process.execPath, [bin, 'build', '--root', root, ...flags], { env: environment() });
  let written = '';
  child.stdout.on('data', (part: Buffer) => (written += part.toString()));
  child.stderr.on('data', (part: Buffer) => (written += part.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`The build ended with ${status}: ${written}`);
  return written;
}

/**
 * Builds a site, and ends the process the hard way after so many milliseconds, if it still runs.
 *
 * @returns Whether it still ran.
 */
export async function buildAndKill(root: string, ms: number): Promise<boolean> {
  const child = spawn(process.execPath, [bin, 'build', '--root', root], { env: environment(), stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  clearTimeout(timer);
  return signal !== null;
}

/** A digest of each file of a site, by its path there; none where there is no site. */
export function siteOf(root: string): Record<string, string> {
  const site = join(root, 'dist');
  if (!existsSync(site)) return {};
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(
    paths.map((path) => [path.slice(site.length + 1), createHash('sha1').update(readFileSync(path)).digest('hex')]),
  );
}

/** The site as a build makes it that knows nothing of earlier ones: that of a copy, which goes away again. */
export async function coldSiteOf(root: string): Promise<Record<string, string>> {
  const copy = makeProject({});
  const passedOver = new Set(['node_modules', 'dist', '.astro'].map((name) => join(root, name)));
  cpSync(root, copy, { recursive: true, filter: (path) => !passedOver.has(path) });
  const installed = join('node_modules', installedList);
  if (existsSync(join(root, installed))) cpSync(join(root, installed), join(copy, installed));
  await build(copy);
  const site = siteOf(copy);
  rmSync(copy, { recursive: true });
  return site;
}

/** Where npm says what is installed. */
export const installedList = '.package-lock.json';

/** Names the files that two sites do not have alike. */
export const differences = (one: Record<string, string>, other: Record<string, string>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
