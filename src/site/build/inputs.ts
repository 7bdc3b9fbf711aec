import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UsageError } from '../../model/usage-error.ts';
import {
  areStampsTrue,
  type BuildState,
  inputFiles,
  nextSite,
  readBuildState,
  type SeenFile,
  siteState,
} from '../../read/build-state.ts';
import { takeLock } from '../../read/lock.ts';
import { restoreSite } from './publish.ts';

/** What is known of a project before it is read: what changes meanwhile is another file to the next build. */
export interface BuildInputs {
  /** Absolute path of the site. */
  outDir: string;
  last: BuildState | undefined;
  /** Undefined where it cannot be known what a build reads. */
  files: SeenFile[] | undefined;
  /** Names the state of the site that stands. */
  standing: () => string;
  /** Of all that is no file, for the next build to know whether it has anything to do. */
  key?: string;
}

/** Looks at the files that a build reads. */
export function buildInputs(root: string, outDir: string): BuildInputs {
  const last = readBuildState(root, outDir);
  const files = inputFiles(root, outDir, last, areStampsTrue());
  let standing: string | undefined;
  return {
    outDir,
    last,
    files,
    standing: () => (standing ??= siteState(outDir, last?.siteFiles ?? [], areStampsTrue())),
  };
}

/** Of a server, which leaves no site behind. */
export const noInputs = (outDir: string): BuildInputs => ({
  outDir,
  last: undefined,
  files: undefined,
  standing: () => '',
});

/**
 * Waits until no other build of a site runs, and keeps others from it until this process ends.
 *
 * @returns Whether there was another.
 * @throws {UsageError} Where nothing can be written beside the site.
 */
export async function waitForTurn(outDir: string, say: (line: string) => void): Promise<boolean> {
  const next = nextSite(outDir);
  let hasWaited = false;
  try {
    mkdirSync(dirname(next), { recursive: true });
    const release = await takeLock(`${next}.lock`, () => {
      hasWaited = true;
      say('Another build of this site runs; waiting for it');
    });
    process.once('exit', release);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The site is made beside ${outDir}, and nothing can be written there: ${reason}`);
  }
  restoreSite(next, outDir);
  return hasWaited;
}

/** Names the bytes of files of a project, by path from its root; those that were looked at before are not read. */
export function fileDigests(root: string, { files = [] }: BuildInputs): (path: string) => string {
  const known = new Map(files.map(({ path, hash: digest }) => [path, digest]));
  return (path) => known.get(path) ?? hash('sha256', readFileSync(join(root, path)), 'base64url');
}

/**
 * Refuses a folder for the site whose content would be lost: the site takes its place as a whole.
 *
 * @param folders Folders of the project that a site may not be, nor hold, from the root.
 * @throws {UsageError} Naming the folder.
 */
export function refuseOutDir(root: string, { outDir, last }: BuildInputs, folders: readonly string[]): void {
  refuseTakenPlace(root, outDir, folders);
  if (last !== undefined || !existsSync(outDir) || existsSync(join(outDir, 'index.html'))) return;
  if (readdirSync(outDir).some((name) => !name.startsWith('.')))
    throw new UsageError(`${outDir} holds files that no build made; empty it, or choose another --out-dir`);
}

/** The same, as far as it can be told by the place alone. */
export function refuseTakenPlace(root: string, outDir: string, folders: readonly string[]): void {
  const kept = ['.', 'node_modules', 'src', 'components', ...folders].map((folder) => join(root, folder));
  const lost = kept.find((path) => path === outDir || path.startsWith(join(outDir, sep)));
  if (lost !== undefined) throw new UsageError(`The site would take the place of ${lost}; choose another --out-dir`);
  if (statSync(outDir, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`${outDir} is a file; choose another --out-dir`);
}

/** The folder that a path to a site leads to: where it is a link, what the link leads to. */
export const siteFolder = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
