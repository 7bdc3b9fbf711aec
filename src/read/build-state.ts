import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { cacheFolder, writeCache } from './cache-folder.ts';

/** A file as it was: where its stamp is the same, it is not read again. */
interface SeenFile {
  path: string;
  stamp: string;
  hash: string;
}

/** What a site was built from, and what it was when it was done. */
export interface BuildState {
  /** Of all that is no file: docwright, flags, findings that pages show. */
  key: string;
  files: SeenFile[];
  /** Of the names, sizes and times of all files of the site. */
  site: string;
}

/** Written there while a site is built, or by tools that do not make it. */
const passedOver = new Set(['node_modules', '.git', '.astro', '.DS_Store']);

/** What package managers write at each change of what is installed. */
const installed = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'];

const stateFile = (root: string, outDir: string): string | undefined => {
  const folder = cacheFolder(root);
  const name = hash('sha256', relative(root, outDir)).slice(0, 12);
  return folder && join(folder, `build-${name}.json`);
};

/** @returns undefined where there is none, or it is damaged. */
export function readBuildState(root: string, outDir: string): BuildState | undefined {
  const path = stateFile(root, outDir);
  try {
    const state = path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as BuildState);
    return Array.isArray(state?.files) && typeof state.site === 'string' ? state : undefined;
  } catch {
    return undefined;
  }
}

export function writeBuildState(root: string, outDir: string, state: BuildState): void {
  const path = stateFile(root, outDir);
  if (path !== undefined) writeCache(path, [JSON.stringify(state)]);
}

/**
 * Lists all files that a build can read, but those of packages.
 *
 * @param before Of the last build.
 * @param usesStamps Whether a file whose stamp is the same is taken to be the same.
 * @returns undefined where that cannot be known: where code runs in the build that may read more than these files, a
 *   link leads out of the project, or a file cannot be read.
 */
export function inputFiles(
  root: string,
  outDir: string,
  before: readonly SeenFile[] = [],
  usesStamps = true,
): SeenFile[] | undefined {
  const known = new Map(before.map((file) => [file.path, file]));
  // The next site is made beside the one that stands.
  const next = join(dirname(outDir), `.${basename(outDir)}.next`);
  const isInput = (path: string) => path !== outDir && !path.startsWith(next);
  try {
    const files = [...filesBelow(root, isInput), ...lists(root)];
    if (files.some((path) => runsCode(relative(root, path)) || leadsOut(root, path))) return undefined;
    return files.toSorted().map((path) => see(root, path, usesStamps ? known : new Map()));
  } catch {
    return undefined;
  }
}

/** Documents with components, and a config of Astro, may import anything and ask for anything. */
const runsCode = (path: string): boolean => path.endsWith('.mdx') || path.startsWith('astro.config.');

function leadsOut(root: string, path: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  return relative(realpathSync(root), realpathSync(path)).split(sep)[0] === '..';
}

function see(root: string, path: string, known: ReadonlyMap<string, SeenFile>): SeenFile {
  const stats = lstatSync(path);
  const stamp = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
  const name = relative(root, path);
  const seen = known.get(name);
  if (seen?.stamp === stamp && stats.mtimeMs < Date.now() - coarsest) return seen;
  if (stats.size > largest) return { path: name, stamp, hash: stamp };
  const text = stats.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
  return { path: name, stamp, hash: hash('sha256', text, 'base64url') };
}

/** Bytes of a file that is not worth reading to see whether it changed. */
const largest = 64 * 1024 * 1024;

/** Some file systems tell the time of a change to two seconds only. */
const coarsest = 2000;

/** Tells whether two lists are of the same files that say the same. */
export const areSame = (before: readonly SeenFile[], now: readonly SeenFile[]): boolean =>
  before.length === now.length &&
  before.every(({ path, hash: sum }, index) => path === now[index]?.path && sum === now[index].hash);

/** Names a state of a built site; empty where there is none. */
export function siteState(outDir: string): string {
  if (!existsSync(outDir)) return '';
  const files = filesBelow(outDir).toSorted();
  return hash('sha256', files.map((path) => `${relative(outDir, path)} ${sizeAndTime(path)}`).join('\n'));
}

function sizeAndTime(path: string): string {
  const { size, mtimeMs } = lstatSync(path);
  return `${size} ${mtimeMs}`;
}

function filesBelow(folder: string, isWanted: (path: string) => boolean = () => true): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (passedOver.has(entry.name) || !isWanted(path)) return [];
    if (entry.isDirectory()) return filesBelow(path, isWanted);
    return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
  });
}

/** Of packages, the lists of what is installed have to do: in each `node_modules` from the root upwards. */
function lists(root: string): string[] {
  const own = installed.map((name) => join(root, 'node_modules', name)).filter((path) => existsSync(path));
  return root === dirname(root) ? own : [...own, ...lists(dirname(root))];
}
