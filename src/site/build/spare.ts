import { linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forgetOldSites, siteCache } from '../../read/site-cache.ts';
import { inFolder } from '../place-file.ts';

/**
 * The site that stood before the last one is kept: the next is made in its folder, where most files are already. Making
 * and removing thousands of links would cost more than all pages of an edit.
 *
 * @returns Undefined where none is kept: in CI, where nothing is gained by it, and where there is no place.
 */
export const spareFolder = (root: string, outDir: string): string | undefined =>
  process.env['CI'] === undefined ? siteCache(root, 'site', outDir) : undefined;

/** Begins a site in the folder of the spare one, else in an empty one. */
export function takeSpare(spare: string | undefined, next: string): void {
  rmSync(next, { recursive: true, force: true });
  try {
    if (spare !== undefined) return renameSync(spare, next);
  } catch {
    // There is none yet.
  }
  mkdirSync(next, { recursive: true });
}

/** Keeps a site that stood, else removes it. */
export function leaveSpare(spare: string | undefined, old: string): void {
  try {
    if (spare !== undefined) {
      rmSync(spare, { recursive: true, force: true });
      renameSync(old, spare);
      return forgetOldSites(spare);
    }
  } catch {
    // On another file system; or there was none.
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Makes the spare of a site of which all is new: the one that stood before has nothing of it.
 *
 * @param files Those that the next site is likely to have, too, from the site.
 */
export function copySpare(spare: string | undefined, site: string, files: readonly string[]): void {
  if (spare === undefined) return;
  const made = `${spare}.next`;
  try {
    rmSync(made, { recursive: true, force: true });
    for (const file of files) inFolder(join(made, file), () => linkSync(join(site, file), join(made, file)));
    rmSync(spare, { recursive: true, force: true });
    renameSync(made, spare);
    forgetOldSites(spare);
  } catch {
    // On another file system, or one without links: the next build begins with an empty folder.
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * Takes away what is not the same file in the site that stands.
 *
 * @param wanted Files that are to stay, from the site.
 * @returns Those that are there, from the site.
 */
export function keepSame(site: string, standing: string, wanted: ReadonlySet<string>): Set<string> {
  const same = new Set<string>();
  const isSame = (file: string): boolean => wanted.has(file) && areOne(join(site, file), join(standing, file));
  const clear = (folder: string): boolean => {
    const left = readdirSync(join(site, folder), { withFileTypes: true }).filter((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return !clear(file);
      if (isSame(file)) return same.add(file);
      rmSync(join(site, file));
      return false;
    });
    if (left.length === 0 && folder !== '') rmdirSync(join(site, folder));
    return left.length === 0;
  };
  clear('');
  return same;
}

/** Tells whether two names are of one file on the disk. */
function areOne(path: string, other: string): boolean {
  const [one, two] = [path, other].map((name) => lstatSync(name, { bigint: true, throwIfNoEntry: false }));
  return one?.ino === two?.ino && one?.dev === two?.dev;
}
