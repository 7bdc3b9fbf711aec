import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { nextSite } from '../../read/build-state.ts';
import { offlineScript } from '../../read/offline-copy.ts';
import { filesIn } from '../build/assets.ts';
import { swapSites } from '../build/publish.ts';
import { mermaidFolder, mermaidScript } from '../diagrams.ts';
import { escapePath } from '../render/address.ts';
import { place } from '../search/places.ts';
import { type OfflineSite, relativeAddress, targetOf, wayToTop } from './addresses.ts';
import { bundleModules } from './bundle.ts';
import { changeStyle } from './css.ts';
import { binaryData, moduleData, pageData, textData, topMark } from './data.ts';
import { isForMachines } from './left-out.ts';
import { type Found, follow, offlinePage, type OfflinePage } from './page.ts';
import { describeSite } from './site.ts';

export interface OfflineCopy {
  pages: number;
  files: number;
  bytes: number;
  /** Addresses that lead to nothing in the copy, each with the first file that has it. */
  lost: ReadonlyMap<string, string>;
}

/** What is at work while a copy is made. */
interface Work {
  /** The site that stands. */
  folder: string;
  site: OfflineSite;
  found: Found;
  text: (file: string) => string;
  write: (file: string, content: string) => void;
}

/**
 * Makes a copy of a site that opens without a server. It takes the place of the last one when it is whole.
 *
 * @param folder The site, which is only read.
 * @param outDir Holds nothing, or a copy of before.
 * @throws {UsageError} Where its scripts cannot be put together.
 */
export async function makeOfflineCopy(folder: string, outDir: string): Promise<OfflineCopy> {
  const next = nextSite(outDir);
  rmSync(next, { recursive: true, force: true });
  try {
    const made = await writeCopy(folder, next);
    swapSites(next, outDir);
    return made;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

async function writeCopy(folder: string, next: string): Promise<OfflineCopy> {
  const all = filesIn(folder)
    .filter((file) => !file.startsWith('.'))
    .toSorted();
  const work: Work = {
    folder,
    site: describeSite(folder, all),
    found: { data: new Set(), modules: new Map(), wanted: new Set(), lost: new Map() },
    text: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, content) => place(join(next, file), content),
  };
  const pages = all.filter((file) => file.endsWith('.html') && !isForMachines(file));
  for (const file of pages) work.write(file, offlinePage(work.text(file), pageAt(file, work)));
  const styles = all.filter((file) => file.endsWith('.css'));
  for (const file of styles) work.write(file, changeStyle(work.text(file), styleAddress(file, work)));
  const done = new Set([...pages, ...styles, ...(await writeScripts(all, work))]);
  for (const file of all) {
    if (done.has(file) || (isForMachines(file) && !work.found.wanted.has(file))) continue;
    mkdirSync(dirname(join(next, file)), { recursive: true });
    copyFileSync(join(folder, file), join(next, file));
  }
  const files = filesIn(next);
  const bytes = files.reduce((sum, file) => sum + statSync(join(next, file)).size, 0);
  return { pages: pages.length, files: files.length, bytes, lost: work.found.lost };
}

const pageAt = (file: string, { site, found }: Work): OfflinePage => ({
  site,
  file,
  link: (to) => relativeAddress(file, to),
  top: wayToTop(file),
  found,
});

const fontTypes: Readonly<Record<string, string>> = {
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Fonts stand in the style itself: not every browser loads one from a disk. */
function styleAddress(file: string, work: Work): (address: string) => string | undefined {
  const page = pageAt(file, work);
  return (address) => {
    const target = targetOf(work.site, file, address);
    const type = target !== undefined && 'file' in target ? fontTypes[extname(target.file).toLowerCase()] : undefined;
    if (type === undefined || target === undefined || !('file' in target)) return follow(address, page);
    return `data:${type};base64,${readFileSync(join(work.folder, target.file), 'base64')}`;
  };
}

const engine = 'pagefind/pagefind.js';
const mermaid = mermaidFolder.slice(1);

/** Writes the script of all pages, and those that give it data. @returns The files of the site that these stand for. */
async function writeScripts(all: readonly string[], work: Work): Promise<string[]> {
  const { folder, site, found, text, write } = work;
  const ofSearch = all.filter((file) => file.startsWith('pagefind/'));
  const ofMermaid = all.filter((file) => file.startsWith(mermaid));
  const modules = new Map([...found.modules, ...(ofSearch.includes(engine) ? [[engine, undefined] as const] : [])]);
  const { code, files } = await bundleModules(folder, site, modules);
  write(offlineScript, code);
  for (const file of ofSearch.filter((name) => !name.endsWith('.js')))
    write(`${file}.js`, binaryData(file, readFileSync(join(folder, file))));
  for (const file of found.data)
    write(`${file}.js`, file.endsWith('.html') ? listData(file, work) : textData(file, text(file)));
  const main = `${mermaid}mermaid.esm.min.mjs`;
  if (ofMermaid.includes(main))
    write(`${main}.js`, moduleData(main, readFileSync(mermaidScript(), 'utf8'), '{default:mermaid}'));
  return [...files, ...ofSearch, ...ofMermaid];
}

/** A page whose list other pages show: its addresses must lead on from there. */
const listData = (file: string, work: Work): string =>
  pageData(
    file,
    offlinePage(work.text(file), {
      ...pageAt(file, work),
      link: (to) => topMark + escapePath(to),
      top: topMark,
    }),
  );
