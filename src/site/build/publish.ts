import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../model/usage-error.ts';
import type { BuiltPage } from '../../read/build-state.ts';
import { digestOf } from '../search/built-pages.ts';
import { assetsIn, removeUnusedPictures } from './assets.ts';
import type { SiteBuild } from './site-build.ts';

/** The file of a page, from the site. */
export const fileOf = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);

/**
 * Makes the site whole in its folder: what was not made anew comes from the site that stands, which is not changed.
 *
 * @param outDir The site that stands.
 * @param folder Name of the folder of assets.
 * @returns Its pages, by address.
 * @throws {UsageError} Where a file of the site that stands is gone.
 */
export function completeSite(
  build: SiteBuild,
  outDir: string,
  staging: string,
  folder: string,
): Record<string, BuiltPage> {
  const pages: Record<string, BuiltPage> = {};
  for (const [address, key] of build.plan) {
    const file = join(staging, fileOf(address));
    const kept = build.isWanted(address) ? undefined : build.before?.pages[address];
    if (kept === undefined) {
      const html = readFileSync(file, 'utf8');
      pages[address] = { key, assets: assetsIn(html, folder), digest: digestOf(html) };
    } else {
      pages[address] = { ...kept, key };
      for (const name of [fileOf(address), ...kept.assets]) takeOver(join(outDir, name), join(staging, name));
    }
  }
  removeUnusedPictures(
    staging,
    folder,
    Object.values(pages).flatMap(({ assets }) => assets),
  );
  return pages;
}

/** Digests of pages by their file. */
export const digestsOf = (pages: Readonly<Record<string, BuiltPage>>): Map<string, string> =>
  new Map(Object.entries(pages).map(([address, { digest }]) => [fileOf(address), digest]));

function takeOver(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copy(from, to); // Not all file systems have links.
  }
}

function copy(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The site that stands was changed while the next one was built; build again (${reason})`);
  }
}

/** Where the site that stood before is put while the next one takes its place. */
const oldOf = (next: string): string => `${next}.old`;

/**
 * Puts a finished site in the place of the one that stands.
 *
 * @param next Folder that it was made in, beside that place.
 */
export function swapSites(next: string, outDir: string): void {
  const old = oldOf(next);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, old);
  renameSync(next, outDir);
  rmSync(old, { recursive: true, force: true });
}

/** Puts the site back that stood where a build was ended between taking it away and putting the next one there. */
export function restoreSite(next: string, outDir: string): void {
  const old = oldOf(next);
  if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
}
