import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroConfig } from 'astro';
import { forgetOldSites, siteCache } from '../../read/site-cache.ts';
import type { SiteSettings } from './edition.ts';
import type { PageKey } from './plan.ts';

/** What Astro bundled to make pages, kept so that the next build need not bundle again. */
export interface KeptApp {
  /** Of all that it was built from but documents. */
  edition: string;
  /** Of what documents bring into it. */
  inputs: PageKey;
  settings: SiteSettings;
  /** Absolute path of the project: modules of other packages are named from there. */
  root: string;
  /** Absolute path of what Astro keeps. */
  cache: string;
  /** What pages are asked for at, `http://localhost:4321`. */
  host: string;
  /** Its first module, from its folder. */
  entry: string;
  /** Files that were bundled for the site, from it. */
  assets: string[];
  internals: AppInternals;
  /** Addresses of pictures in other sizes, by all that they depend on. */
  pictures: Record<string, string>;
  /** Of documents with JSX, by path: under which key of the registry what they import stands. */
  imports: Record<string, [specifier: string, key: string][]>;
  /** Names that Vite's option `define` replaces. */
  defined: readonly string[];
  /** For @astrojs/mdx; none where the project has it in its Astro config, with options of its own. */
  mdx?: MdxSettings;
}

/** What Astro's build knows of it beside its modules, as far as pages ask. */
export interface AppInternals {
  /** Styles by page. */
  pages: [key: string, styles: unknown[]][];
  scripts: { stage: string; content: string }[];
}

export interface MdxSettings {
  base: string;
  site: string | undefined;
  trailingSlash: 'always' | 'ignore' | 'never';
  srcDir: string;
  markdown: Pick<AstroConfig['markdown'], 'gfm' | 'smartypants' | 'syntaxHighlight'>;
}

/** An app that lies where it can be kept, as soon as it is known what of. */
export interface HeldApp {
  folder: string;
  /** Where it will stand. */
  place: string;
}

const modulesFolder = 'modules';

const placeOf = (root: string, outDir: string): string | undefined => siteCache(root, 'app', outDir);

/** Copies the modules of an app; undefined where they cannot be kept. */
export function holdApp(root: string, outDir: string, modules: string): HeldApp | undefined {
  const place = placeOf(root, outDir);
  if (place === undefined) return undefined;
  const folder = `${place}.next`;
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(modules, join(folder, modulesFolder), { recursive: true });
    return { folder, place };
  } catch {
    return undefined; // As with all that is kept: it costs time, nothing else.
  }
}

/** Puts an app where the next build looks. */
export function keepApp({ folder, place }: HeldApp, app: Omit<KeptApp, 'entry'>): void {
  const modules = join(folder, modulesFolder);
  const entry = readdirSync(modules).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) return;
  try {
    writeFileSync(join(folder, 'app.json'), JSON.stringify({ app: { ...app, entry }, digest: digestOf(modules) }));
    rmSync(place, { recursive: true, force: true });
    renameSync(folder, place);
    forgetOldSites(place);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Forgets the app of a site. */
export function forgetApp(root: string, outDir: string): void {
  const place = placeOf(root, outDir);
  if (place !== undefined) rmSync(place, { recursive: true, force: true });
}

/**
 * Reads what is known of the app that an earlier build left.
 *
 * @returns undefined where there is none, or it is damaged.
 */
export function readApp(root: string, outDir: string): (KeptApp & { folder: string; digest: string }) | undefined {
  const place = placeOf(root, outDir);
  if (place === undefined) return undefined;
  try {
    const kept = JSON.parse(readFileSync(join(place, 'app.json'), 'utf8')) as { app: KeptApp; digest: string };
    return { ...kept.app, digest: kept.digest, folder: join(place, modulesFolder) };
  } catch {
    return undefined; // Astro bundles again.
  }
}

/** Tells whether the modules of an app are as they were left. */
export const isWhole = ({ folder, digest }: { folder: string; digest: string }): boolean => digest === digestOf(folder);

/** Of all files of a folder. */
function digestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  const sums = paths.map((path) => [path.slice(folder.length), hash('sha256', readFileSync(path))]);
  return hash('sha256', JSON.stringify(sums));
}
