import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CheckedSite, createSession } from '../create-session.ts';
import { frame } from '../frame.ts';
import { createMakers } from '../makers.ts';
import { type PageKind, pageKinds } from '../page-kinds.ts';
import { fileOf, withBase } from '../render/address.ts';
import { createKeptRegistry, type KeptRegistry, type MdxConfig } from '../render/jsx/kept-registry.ts';
import type { Renderer } from '../render/renderer.ts';
import type { RegistryPlace } from '../render/jsx/registry.ts';
import { placeOf } from '../session.ts';
import { appInputs } from './app-inputs.ts';
import { assetsIn, publicFilesIn } from './assets.ts';
import { openApp, pictureKey, type SharedAssets } from './astro-app.ts';
import { siteEdition } from './edition.ts';
import { isWhole, type KeptApp, readApp } from './kept-app.ts';
import { outputs } from './outputs.ts';
import { changedInputs } from './plan.ts';
import { addFiles, keptFiles } from './publish.ts';
import { beginSite, type SiteMaker, type SiteParts } from './site-maker.ts';
import { keepSame, spareFolder, takeSpare } from './spare.ts';

type App = NonNullable<ReturnType<typeof readApp>>;

/**
 * Makes the pages that changed with what an earlier build bundled, and publishes the site.
 *
 * @returns False where Astro has to bundle; then nothing is left behind.
 */
export async function rebuild(checked: CheckedSite, options: { verbose?: boolean }): Promise<boolean> {
  const { site, inputs } = checked;
  const { root } = site.place;
  const app = readApp(root, inputs.outDir);
  if (app === undefined || app.root !== root || inputs.last?.edition !== app.edition) return false;
  const { session, registry, kept } = openSession(checked, app);
  session.edition = siteEdition(root, frame(), app.settings, inputs.files, inputs.last.modules);
  if (session.edition !== app.edition || inputs.last.site !== inputs.standing() || !isWhole(app)) return false;
  const tell = outputs(options);
  const parts = { session, kept, inputs, ...tell, force: false };
  let maker: SiteMaker | undefined;
  try {
    const changed = changedInputs(appInputs(session, await registry.needs()), app.inputs);
    if (changed?.length !== 0) throw new Error(`documents bring others of these into it: ${changed?.join(', ')}`);
    tell.progress.phase('Finding out what changed');
    maker = beginSite(parts, app.settings);
    if (maker.build.before === undefined) return false;
    await makePages(parts, app, maker);
  } catch (error) {
    // Astro makes them all the same, or says better what is wrong.
    const reason = error instanceof Error ? error.message : String(error);
    tell.explain([`What an earlier build bundled does not serve: ${reason}`]);
    if (maker !== undefined) rmSync(maker.next, { recursive: true, force: true });
    return false;
  }
  await maker.finish(inputs.last.modules);
  return true;
}

function openSession(checked: CheckedSite, app: App) {
  const makers = createMakers(join(app.cache, 'docwright'));
  let registry: KeptRegistry | undefined;
  const astro = () => mdxConfig(app, session.renderer);
  const openRegistry = (place: RegistryPlace): KeptRegistry =>
    (registry = createKeptRegistry(place, { ...app, astro }));
  const session = createSession(checked, { ...makers, openRegistry }, false);
  Object.assign(session, { base: app.settings.base, origin: app.settings.origin });
  return { session, registry: registry!, kept: Object.values(makers) };
}

function mdxConfig({ root, mdx }: KeptApp, { processor }: Renderer): MdxConfig {
  if (mdx === undefined) throw new Error('a document with JSX is compiled with options of the Astro config');
  const { srcDir, markdown, ...rest } = mdx;
  return {
    ...rest,
    root: pathToFileURL(`${root}/`),
    srcDir: new URL(srcDir),
    markdown: { ...markdown, processor, shikiConfig: {} } as MdxConfig['markdown'],
  };
}

/** Puts pages into the folder of the next site, and what they share. */
async function makePages(parts: SiteParts, app: App, maker: SiteMaker): Promise<void> {
  const { next, build } = maker;
  const { session, inputs, progress } = parts;
  const standing = new Set(inputs.last?.siteFiles);
  progress.phase('Making pages');
  const shared = app.assets.filter((file) => standing.has(file));
  takeSpare(spareFolder(session.site.place.root, inputs.outDir), next);
  maker.taken = keepSame(next, inputs.outDir, keptFiles(build, shared));
  addFiles(next, new Map(shared.map((file) => [file, join(inputs.outDir, file)])), inputs.outDir);
  const there = new Set([...maker.taken, ...shared, ...addPublicFiles(parts, next)]);
  const pictures = knownPictures(app);
  const known = new Set([...app.assets, ...pictures.files]);
  const render = await openRenderer(app, pictures.addresses, parts.warn);
  const wanted = kinds.flatMap(({ pattern, pages }) =>
    pages(placeOf(session)).flatMap(({ address }) => (build.isWanted(address) ? { pattern, address } : [])),
  );
  for (const [index, { pattern, address }] of wanted.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- as Astro does it: no more than one is in memory
    const html = await render(pattern, address);
    const named = assetsIn(html.toString(), app.settings.assets, known);
    const gone = named.find((file) => !standing.has(file));
    if (gone !== undefined) throw new Error(`${gone} was taken away, since nothing named it any more`);
    addFiles(next, new Map(named.map((file) => [file, join(inputs.outDir, file)])), inputs.outDir);
    mkdirSync(dirname(join(next, fileOf(address))), { recursive: true });
    writeFileSync(join(next, fileOf(address)), html);
    for (const file of [...named, fileOf(address)]) there.add(file);
    progress.count(index + 1, wanted.length);
  }
  maker.there = there;
}

const kinds: readonly PageKind[] = Object.values(pageKinds);

/** Adds the files of the public folder: those that are what they were stand in the site. @returns All, from it. */
function addPublicFiles({ session, inputs }: SiteParts, next: string): string[] {
  const { place, project } = session.site;
  const folder = join(place.root, project.config.publicDir);
  const before = new Map(inputs.last?.files.map(({ path, hash }) => [path, hash]));
  const now = new Map(inputs.files?.map(({ path, hash }) => [path, hash]));
  const files = publicFilesIn(folder).map((file) => ({ file, path: `${project.config.publicDir}/${file}` }));
  const [same, others] = [true, false].map((isSame) =>
    files.filter(({ path }) => (now.has(path) && now.get(path) === before.get(path)) === isSame),
  ) as [typeof files, typeof files];
  const byName = (some: typeof files) => new Map(some.map(({ file }) => [file, join(folder, file)]));
  addFiles(next, byName(same), inputs.outDir);
  addFiles(next, byName(others), undefined);
  return files.map(({ file }) => file);
}

/** Addresses of pictures in other sizes, and their files. */
function knownPictures({ pictures, settings: { base } }: KeptApp) {
  const files = Object.values(pictures).map((address) => decodeURI(address.slice(base.length)));
  return { addresses: new Map(Object.entries(pictures)), files };
}

type Render = (pattern: string, address: string) => Promise<Buffer>;

async function openRenderer(
  { folder, entry, internals, host, settings: { base } }: App,
  pictures: ReadonlyMap<string, string>,
  warn: (line: string) => void,
): Promise<Render> {
  (globalThis as unknown as SharedAssets).astroAsset = {
    referencedImages: new Set(),
    recordReferencedImage: () => undefined,
    addStaticImage(...asked) {
      const address = pictures.get(pictureKey(...asked));
      if (address === undefined) throw new Error('a picture is asked for in another size');
      return address;
    },
  };
  const app = await openApp(folder, entry, internals, warn);
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));
  return async (pattern, address) => {
    if (/[#?%\\]/.test(address)) throw new Error(`Astro has its own way to name ${address}`);
    const url = new URL(withBase(base, address.replace(/\.html$/, '/')), host);
    const response = await app.render(new Request(url), { routeData: routes.get(pattern)! });
    if (response.body === null || (response.status >= 300 && response.status < 400))
      throw new Error(`${address} is no page`);
    return Buffer.from(await response.arrayBuffer());
  };
}
