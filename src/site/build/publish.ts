import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../model/usage-error.ts';
import type { BuiltPage } from '../../read/build-state.ts';
import { fileOf } from '../render/address.ts';
import { digestOf } from '../search/built-pages.ts';
import { assetsIn } from './assets.ts';
import type { SiteBuild } from './site-build.ts';
import { leaveSpare } from './spare.ts';

export interface WholeSite {
  /** By address. */
  pages: Record<string, BuiltPage>;
  /** From the site, sorted. */
  files: string[];
}

/**
 * Makes the site whole in its folder: what was not made anew comes from the site that stands, which is not changed.
 *
 * @param outDir The site that stands.
 * @param folder Name of the folder of assets.
 * @param there Files that are in its folder, from it.
 * @param taken Those of them that were taken over already.
 * @returns Its pages, by address, and all its files.
 * @throws {UsageError} Where a file of the site that stands is gone.
 */
export function completeSite(
  build: SiteBuild,
  outDir: string,
  staging: string,
  folder: string,
  there: Iterable<string>,
  taken: ReadonlySet<string>,
): WholeSite {
  const pages: Record<string, BuiltPage> = {};
  const folders = new Set<string>();
  const files = new Set(there);
  const assets = new Set([...files].filter((file) => file.startsWith(`${folder}/`)));
  for (const [address, key] of build.plan) {
    const file = fileOf(address);
    // A page of the project's own that stands there is made each time.
    const kept = files.has(file) && !taken.has(file) ? undefined : build.kept(address);
    if (kept === undefined) {
      pages[address] = { key, ...(file.endsWith('.html') ? pageFacts(join(staging, file), folder, assets) : noPage) };
    } else {
      pages[address] = { ...kept, key };
      for (const name of [file, ...kept.assets]) {
        if (taken.has(name)) continue;
        takeOver(join(outDir, name), join(staging, name), folders);
        files.add(name);
      }
    }
  }
  return { pages, files: [...files].toSorted() };
}

function pageFacts(path: string, folder: string, assets: ReadonlySet<string>): Omit<BuiltPage, 'key'> {
  const html = readFileSync(path, 'utf8');
  return { assets: assetsIn(html, folder, assets), digest: digestOf(html) };
}

/** Of a file for machines: nothing is made for it, and search does not look at it. */
const noPage = { assets: [], digest: '' };

/** Files of the site that stands which the next one has, too. @param shared Those of all pages. */
export const keptFiles = ({ plan, kept }: SiteBuild, shared: readonly string[]): Set<string> =>
  new Set([
    ...shared,
    ...Array.from(plan.keys(), (address) => {
      const page = kept(address);
      return page === undefined ? [] : [fileOf(address), ...page.assets];
    }).flat(),
  ]);

/** Digests of pages by their file. */
export const digestsOf = (pages: Readonly<Record<string, BuiltPage>>): Map<string, string> =>
  new Map(Object.entries(pages).map(([address, { digest }]) => [fileOf(address), digest]));

/**
 * Puts files into a site.
 *
 * @param files Where they come from, by their path there.
 * @param standing The site that stands, where it has them already.
 */
export function addFiles(site: string, files: ReadonlyMap<string, string>, standing: string | undefined): void {
  const folders = new Set<string>();
  for (const [name, from] of files) {
    const kept = standing === undefined ? undefined : join(standing, name);
    if (kept !== undefined && existsSync(kept)) takeOver(kept, join(site, name), folders);
    else {
      mkdirSync(dirname(join(site, name)), { recursive: true });
      copyFileSync(from, join(site, name));
    }
  }
}

/** @param folders Those that are known to be there. */
function takeOver(from: string, to: string, folders: Set<string>): void {
  const folder = dirname(to);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  try {
    linkSync(from, to);
  } catch {
    if (!existsSync(to)) copy(from, to); // Made anew, or a file system without links.
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
 * @param spare Where the other is kept.
 */
export function swapSites(next: string, outDir: string, spare?: string): void {
  const old = oldOf(next);
  rmSync(old, { recursive: true, force: true });
  // A checkout of the branch that is published.
  if (existsSync(join(outDir, '.git'))) renameSync(join(outDir, '.git'), join(next, '.git'));
  if (existsSync(outDir)) renameSync(outDir, old);
  renameSync(next, outDir);
  leaveSpare(spare, old);
}

/** Puts the site back that stood where a build was ended between taking it away and putting the next one there. */
export function restoreSite(next: string, outDir: string): void {
  const old = oldOf(next);
  if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
}
