import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
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
 * Lists all files that a build can read, but those of packages: whatever stands in the project may be imported by a
 * document, a component or a config.
 *
 * @param before Of the last build.
 * @param usesStamps Whether a file whose stamp is the same is taken to be the same.
 */
export function inputFiles(
  root: string,
  outDir: string,
  before: readonly SeenFile[] = [],
  usesStamps = true,
): SeenFile[] {
  const known = new Map(before.map((file) => [file.path, file]));
  // The next site is made beside the one that stands.
  const next = join(dirname(outDir), `.${basename(outDir)}.next`);
  const isInput = (path: string) => path !== outDir && !path.startsWith(next);
  const paths = [...filesBelow(root, isInput), ...lists(root)];
  return paths.toSorted().map((path) => {
    const stats = lstatSync(path);
    const stamp = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
    const name = relative(root, path);
    const seen = known.get(name);
    if (usesStamps && seen?.stamp === stamp && stats.mtimeMs < Date.now() - coarsest) return seen;
    const text = stats.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
    return { path: name, stamp, hash: hash('sha256', text, 'base64url') };
  });
}

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
    return entry.isDirectory() ? filesBelow(path, isWanted) : [path];
  });
}

/** Of packages, the lists of what is installed have to do: in the nearest `node_modules`. */
function lists(root: string): string[] {
  for (let folder = root; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(modules)) return installed.map((name) => join(modules, name)).filter((path) => existsSync(path));
    if (folder === dirname(folder)) return [];
  }
}
