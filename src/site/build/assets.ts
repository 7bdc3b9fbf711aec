import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Files that name no others; all else is read as text. */
const binaries = new Set([
  '.woff',
  '.woff2',
  '.ttf',
  '.otf',
  '.wasm',
  '.pdf',
  '.zip',
  '.gz',
  '.mp3',
  '.mp4',
  '.webm',
  '.ico',
]);

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

/** Lists the files of a public folder. Links are followed, as Vite does. @throws Where one leads nowhere. */
export function publicFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? publicFilesIn(path).map((file) => `${name}/${file}`) : [name];
  });
}

/**
 * Finds the files of a site's folder of assets that a text names.
 *
 * @param folder Name of that folder.
 * @param known Files that there are, from the site.
 * @returns Sorted.
 */
export function assetsIn(text: string, folder: string, known: ReadonlySet<string>): string[] {
  const ends = text.split(`${folder}/`).slice(1);
  const found = ends.flatMap((rest) => {
    const name = `${folder}/${decoded(/^[^"\s<>\\`]*/.exec(rest)?.[0] ?? '')}`;
    return longestKnown(name, known) ?? [];
  });
  return [...new Set(found)].toSorted();
}

/** What follows a name depends on where it stands: a comma in sizes, a bracket in styles, which names may hold too. */
function longestKnown(text: string, known: ReadonlySet<string>): string | undefined {
  for (let end = text.length; end > 0; end -= 1) if (known.has(text.slice(0, end))) return text.slice(0, end);
  return undefined;
}

function decoded(name: string): string {
  const text = name.replaceAll(/&(?:#x27|#39|apos);/g, "'").replaceAll(/&(?:#x26|#38|amp);/g, '&');
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
 * @param isMade Tells whether Astro made a file: those of the public folder stay.
 * @returns The files that are left.
 */
export function removeUnusedPictures(
  site: string,
  files: readonly string[],
  folder: string,
  known: ReadonlyMap<string, readonly string[]>,
  isMade: (file: string) => boolean,
): readonly string[] {
  const own = files.filter((file) => file.startsWith(`${folder}/`) && pictures.has(extname(file)) && isMade(file));
  if (own.length === 0) return files;
  const all = new Set(own);
  const named = (file: string) => known.get(file) ?? assetsIn(readFileSync(join(site, file), 'utf8'), folder, all);
  const isText = (file: string) => !binaries.has(extname(file)) && (!all.has(file) || extname(file) === '.svg');
  const used = new Set(files.filter(isText).flatMap(named));
  const unused = new Set(own.filter((file) => !used.has(file)));
  for (const file of unused) rmSync(join(site, file));
  return files.filter((file) => !unused.has(file));
}
