import { hash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Sites of a project for which something is kept: who builds into a new folder each time must not fill the disk. */
const mostSites = 4;

/**
 * The place of what is kept for the next build of a site.
 *
 * @param kind What it is.
 * @returns Undefined where nothing can be kept.
 */
export function siteCache(root: string, kind: 'app' | 'site', outDir: string): string | undefined {
  const cache = cacheFolder(root);
  return cache && join(cache, `${kind}-${basename(outDir)}-${hash('sha256', outDir).slice(0, 12)}`);
}

/** Forgets what is kept of the same kind for the sites that were built longest ago. @param place Of one that is in use. */
export function forgetOldSites(place: string): void {
  const kind = basename(place).replace(/-.*/s, '-');
  const others = readdirSync(dirname(place)).filter((name) => name.startsWith(kind) && name !== basename(place));
  const paths = others.map((name) => join(dirname(place), name));
  const byTime = paths.map((path) => ({ path, time: statSync(path).mtimeMs })).toSorted((a, b) => b.time - a.time);
  for (const { path } of byTime.slice(mostSites - 1)) rmSync(path, { recursive: true, force: true });
}
