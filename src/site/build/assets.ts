import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';

const texts = new Set(['.html', '.css', '.js', '.mjs', '.json', '.xml', '.txt', '.svg', '.webmanifest', '.md']);

const pictures = new Set(['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.tiff', '.webp']);

/**
 * Lists the files of a site, from it.
 *
 * @param folder Those below it alone; none where there is no such folder.
 */
export function filesIn(site: string, folder = ''): string[] {
  if (!existsSync(join(site, folder))) return [];
  const entries = readdirSync(join(site, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(site.length + 1)
      .replaceAll('\\', '/'),
  );
}

/**
 * Finds the files of a site's folder of assets that a text names.
 *
 * @param folder Name of that folder.
 * @returns Sorted, from the site.
 */
export function assetsIn(text: string, folder: string): string[] {
  const names = text.split(`${folder}/`).slice(1);
  const found = names.map((rest) => /^(?:[^"'`\s<>()\\,?#;&]|&(?:amp|#38);)*/.exec(rest)?.[0] ?? '');
  return [...new Set(found.filter(Boolean).map((name) => `${folder}/${decoded(name)}`))].toSorted();
}

function decoded(name: string): string {
  const text = name.replaceAll(/&(?:amp|#38);/g, '&');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Lists the files that are made for all pages, as Astro has written them before the first page: code and styles. */
export const sharedAssets = (staging: string, folder: string): string[] =>
  filesIn(staging, folder)
    .filter((file) => !pictures.has(extname(file)))
    .toSorted();

/**
 * Takes away the pictures that no text of a site names. Astro writes the original of each, and takes it away only where
 * it renders a page that shows it in other sizes: which ones stay would depend on what is rendered.
 *
 * @param files All of the site.
 * @param folder Name of the folder of assets.
 * @param known What texts are known to name, by their file; the others are read.
 * @returns The files that are left.
 */
export function removeUnusedPictures(
  site: string,
  files: readonly string[],
  folder: string,
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const own = files.filter((file) => file.startsWith(`${folder}/`) && pictures.has(extname(file)));
  if (own.length === 0) return files;
  const named = (file: string) => known.get(file) ?? assetsIn(readFileSync(join(site, file), 'utf8'), folder);
  const used = new Set(files.filter((file) => texts.has(extname(file))).flatMap(named));
  const unused = new Set(own.filter((file) => !used.has(file)));
  for (const file of unused) rmSync(join(site, file));
  return files.filter((file) => !unused.has(file));
}
