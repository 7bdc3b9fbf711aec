import { createHash, hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { cacheFolder, writeCache } from './cache-folder.ts';
import { filesEdition, isClosed } from './edition.ts';
import { isOfflineCopy } from './offline-copy.ts';

/** A file as it was: where its stamp is the same, it is not read again. */
export interface SeenFile {
  path: string;
  stamp: string;
  hash: string;
}

/** What a site was built from, and what it was when it was done. */
export interface BuildState {
  /** Of all that is no file: docwright, flags, findings that pages show. Empty where nobody looked. */
  key: string;
  files: SeenFile[];
  /** Files that code was loaded from, from the root, without those of packages. */
  modules: string[];
  /** All files of the site, from it. */
  siteFiles: string[];
  /** Of all of them, as `siteState` makes it. */
  site: string;
  /** Of all that every page depends on. */
  edition: string;
  /** By address. */
  pages: Record<string, BuiltPage>;
  /** Days that it is the same for: after `after`, up to `upTo`; no end where there is none. */
  days: { after?: string | undefined; upTo?: string | undefined };
  /** The state of the repository that pages tell of; undefined where they tell of none. */
  history: string | undefined;
  /** Files that are made for all pages, from the site. */
  shared: string[];
  /** What is known of its search. */
  search: unknown;
}

/** A page as it was built. */
export interface BuiltPage {
  /** Digests of its inputs, by name. */
  key: Readonly<Record<string, string>>;
  /** Files made for it, from the site. */
  assets: string[];
  /** Of its HTML. */
  digest: string;
}

/** The folder beside a site in which the next one is made. */
export const nextSite = (outDir: string): string => join(dirname(outDir), `.${basename(outDir)}.next`);

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
    return Array.isArray(state?.siteFiles) ? state : undefined;
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
 * @param before The last build.
 * @param usesStamps Whether a file whose stamp is the same is taken to be the same.
 * @returns undefined where that cannot be known: where a link leads out of the project, Astro's config takes something from
 *   elsewhere, or a file cannot be read.
 */
export function inputFiles(
  root: string,
  outDir: string,
  before: Pick<BuildState, 'files' | 'modules'> = { files: [], modules: [] },
  usesStamps = true,
): SeenFile[] | undefined {
  const known = new Map(before.files.map((file) => [file.path, file]));
  const next = nextSite(outDir);
  const cache = cacheFolder(root);
  const isInput = (path: string) => path !== outDir && path !== cache && !path.startsWith(next);
  try {
    const elsewhere = before.modules.map((path) => join(root, path)).filter((path) => existsSync(path));
    const files = new Set([...filesBelow(root, isInput), ...lists(root), ...elsewhere]);
    if ([...files].some((path) => leadsOut(root, path)) || !astroConfigs(root).every(standsAlone)) return undefined;
    return [...files].toSorted().map((path) => see(root, path, usesStamps ? known : new Map()));
  } catch {
    return undefined;
  }
}

/** Absolute paths of the configs of Astro. */
export const astroConfigs = (root: string): string[] =>
  readdirSync(root).flatMap((name) => (name.startsWith('astro.config.') ? [join(root, name)] : []));

/** Tells whether a config takes nothing from the clock, other files or elsewhere, but from packages. */
const standsAlone = (path: string): boolean => isClosed([path]) && !/['"]\.\.?\//.test(readFileSync(path, 'utf8'));

/** Tells whether a link leads to a folder, or something stranger, outside of the project: nothing there is looked at. */
function leadsOut(root: string, path: string): boolean {
  if (!lstatSync(path).isSymbolicLink() || statSync(path, asNothing)?.isFile() !== false) return false;
  return relative(realpathSync(root), realpathSync(path)).split(sep)[0] === '..';
}

/** @throws Where it cannot be read. */
function see(root: string, path: string, known: ReadonlyMap<string, SeenFile>): SeenFile {
  const own = lstatSync(path);
  const link = own.isSymbolicLink() ? `${readlinkSync(path)}\n` : '';
  const target = link === '' ? own : statSync(path, asNothing);
  const stats = target?.isFile() === true ? target : own;
  const stamp = `${link}${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
  const name = relative(root, path);
  const seen = known.get(name);
  if (seen?.stamp === stamp && stats.mtimeMs < Date.now() - coarsest) return seen;
  if (stats.size > largest) return { path: name, stamp, hash: stamp };
  const text = stats.isFile() ? readFileSync(path) : '';
  return { path: name, stamp, hash: createHash('sha256').update(link).update(text).digest('base64url') };
}

/** For links that lead nowhere. */
const asNothing = { throwIfNoEntry: false } as const;

/** Bytes of a file that is not worth reading to see whether it changed. */
const largest = 64 * 1024 * 1024;

/** Some file systems tell the time of a change to two seconds only. */
const coarsest = 2000;

/** Tells whether two lists are of the same files that say the same. */
export const areSame = (before: readonly SeenFile[], now: readonly SeenFile[]): boolean =>
  before.length === now.length &&
  before.every(({ path, hash: sum }, index) => path === now[index]?.path && sum === now[index].hash);

/** Adds files that code was loaded from and that are not below the root. */
export function withModules(root: string, files: readonly SeenFile[], modules: readonly string[]): SeenFile[] {
  const known = new Set(files.map(({ path }) => path));
  const others = modules.filter((path) => !known.has(path) && existsSync(join(root, path)));
  return [...files, ...others.map((path) => see(root, join(root, path), new Map()))].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

const rootFiles =
  /^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|\.env.*|[^/]+\.config\.[^/]+|tsconfig[^/]*\.json)$/;

/**
 * Of the files that every page depends on: what is installed, settings, and code.
 *
 * @param modules Of the last build.
 */
export function codeFiles(root: string, files: readonly SeenFile[], modules: readonly string[]): string {
  const loaded = new Set(modules);
  const isCode = ({ path }: SeenFile) =>
    loaded.has(path) ||
    rootFiles.test(path) ||
    /^(?:src|components)\/|\.(?:css|less|p?css|s[ac]ss|styl)$/.test(path) ||
    installed.some((name) => path.endsWith(`node_modules/${name}`));
  const code = files.filter(isCode);
  // Of the variables of the environment that it reads.
  return JSON.stringify([filesEdition(root, astroConfigs(root)), ...code.map(({ path, hash: sum }) => [path, sum])]);
}

/**
 * Names the state of files of a site. One that is not there makes another state.
 *
 * @param usesStamps Whether files of the same size and time are taken to be the same.
 */
export const siteState = (outDir: string, files: readonly string[], usesStamps: boolean): string =>
  hash('sha256', files.map((path) => `${path} ${stateOf(join(outDir, path), usesStamps)}`).join('\n'));

function stateOf(path: string, usesStamps: boolean): string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'gone';
  if (usesStamps) return `${stats.size} ${stats.mtimeMs}`;
  return stats.isFile() ? hash('sha1', readFileSync(path), 'base64url') : 'no file';
}

/** In CI, files of a new checkout or of a cache have other time stamps, or those of others. */
export const areStampsTrue = (): boolean => process.env['CI'] === undefined;

function filesBelow(folder: string, isWanted: (path: string) => boolean = () => true): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (isOfflineCopy(entries)) return [];
  return entries.flatMap((entry) => {
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
