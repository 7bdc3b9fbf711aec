import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../../engine/today.ts';
import { addressOf } from '../../model/address.ts';
import { areStampsTrue, nextSite, siteState, withModules, writeBuildState } from '../../read/build-state.ts';
import { redirects } from '../../views/redirects.ts';
import { sameDays } from '../../views/same-days.ts';
import { mermaidFiles, mermaidFolder } from '../diagrams.ts';
import { copyLinkedFiles } from '../files.ts';
import { frame } from '../frame.ts';
import { securityWarning } from '../machines/security.ts';
import { writeRedirects } from '../redirects.ts';
import { fileOf, filesAddress } from '../render/address.ts';
import { builtPages } from '../search/built-pages.ts';
import { type SearchState, updateSearch } from '../search/index.ts';
import { placeOf, type Session } from '../session.ts';
import { filesIn, removeUnusedPictures, sharedAssets } from './assets.ts';
import { type SiteSettings, siteEdition } from './edition.ts';
import { type BuildInputs, refuseOutDir } from './inputs.ts';
import { writeFiles } from './made-files.ts';
import { planWholeSite } from './plan-whole.ts';
import type { Progress } from './progress.ts';
import { addFiles, completeSite, digestsOf, swapSites } from './publish.ts';
import { copySpare, spareFolder } from './spare.ts';
import { allPages, describeBuild, fromScratch, type SiteBuild, startBuild } from './site-build.ts';

/** What it takes to make a site, whoever renders its pages. */
export interface SiteParts {
  session: Session;
  /** What is kept for the next build. */
  kept: readonly { save: () => void }[];
  inputs: BuildInputs;
  progress: Progress;
  /** Make every page. */
  force: boolean;
  /** Is told which pages were made, and why. */
  explain: (lines: readonly string[]) => void;
  /** Is told what is wrong with the site though it can be built. */
  warn: (line: string) => void;
}

/** Makes the next site beside the one that stands. */
export interface SiteMaker {
  /** The folder that it is made in. */
  next: string;
  /** What has to be made. */
  build: SiteBuild;
  /** Files of the next site that were taken over before the pages were made. */
  taken: ReadonlySet<string>;
  /** All files in that folder before files for machines are made; undefined where they have to be looked for. */
  there?: ReadonlySet<string>;
  /** Makes every page after all. */
  makeAll: (reason: string) => void;
  /**
   * Adds all that is no page, puts the site in the place of the one that stands, and keeps what the next build has to know.
   *
   * @param modules Files that code was loaded from.
   * @returns Its edition.
   */
  finish: (modules: readonly string[]) => Promise<string>;
}

/** What is put into a site after its pages. */
const ownFolders = ['pagefind', filesAddress.slice(1, -1)];

/** A page as it was made; nothing where there is none, as of a draft. */
function builtPage(site: string, address: string): string {
  const path = join(site, fileOf(address));
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Finds out what has to be made.
 *
 * @throws {UsageError} Where the site may not stand where it is to be, or two pages would have one address.
 */
export function beginSite(parts: SiteParts, settings: SiteSettings): SiteMaker {
  const { session, inputs, progress } = parts;
  const { project, place } = session.site;
  const next = nextSite(inputs.outDir);
  const { content, publicDir, security } = project.config;
  refuseOutDir(place.root, inputs, content === '.' ? [publicDir] : [content, publicDir]);
  const { plan, machineFiles } = planWholeSite(place.root, placeOf(session));
  const expired = securityWarning(security, today());
  if (expired !== undefined) parts.warn(expired);
  const lasting = new Set(machineFiles.flatMap(({ address, isLasting = false }) => (isLasting ? address : [])));
  const edition = siteEdition(place.root, frame(), settings, inputs.files, inputs.last?.modules ?? []);

  const start = (): SiteBuild => {
    if (parts.force) return fromScratch(plan, 'it was asked for');
    if (!settings.mayKeepPages) return fromScratch(plan, 'an integration wants to see all of them');
    return startBuild(plan, { edition, last: inputs.last, standing: inputs.standing, lasting });
  };
  const use = (build: SiteBuild): void => {
    maker.build = build;
    session.isWanted = build.isWanted;
  };
  const standingSearch = () => {
    const state = parts.force ? undefined : (inputs.last?.search as SearchState | undefined);
    return state && { folder: join(inputs.outDir, 'pagefind'), state, isAsLeft: maker.build.before !== undefined };
  };

  const wasLive = inputs.last?.siteFiles.some((file) => file.startsWith(mermaidFolder.slice(1))) ?? true;
  /** Pages that the site had before have no diagrams for browsers to draw where it had nothing to draw them with. */
  const mayBeLive = (address: string): boolean => wasLive || maker.build.isWanted(address);

  const finish = async (modules: readonly string[]): Promise<string> => {
    const { build } = maker;
    progress.phase('Making files for machines');
    await writeFiles(machineFiles, {
      staging: next,
      standing: inputs.outDir,
      isWanted: build.isWanted,
      count: progress.count,
    });
    progress.phase('Putting the site together');
    for (const kept of parts.kept) kept.save();
    const shared = sharedAssets(next, settings.assets);
    const made = machineFiles.flatMap(({ address }) => (build.isWanted(address) ? fileOf(address) : []));
    const there = maker.there === undefined ? filesIn(next) : [...maker.there, ...made];
    const { pages, files } = putTogether(parts, maker, settings.assets, there);
    const mermaid = mermaidFiles(project, (card) =>
      mayBeLive(addressOf(card)) ? builtPage(next, addressOf(card)) : '',
    );
    addFiles(next, mermaid, build.before && inputs.outDir);
    progress.phase('Making the search index');
    const built = builtPages(next, files, digestsOf(pages));
    const search = await updateSearch(built, next, project.config.language, standingSearch());
    progress.phase('Publishing');
    const redirected = writeRedirects(redirects(project), session.base, next);
    const added = ownFolders.flatMap((name) => filesIn(next, name));
    const siteFiles = [...new Set([...files, ...redirected, ...mermaid.keys(), ...added])];
    const spare = spareFolder(place.root, inputs.outDir);
    swapSites(next, inputs.outDir, spare);
    const read = inputs.files && withModules(place.root, inputs.files, modules);
    const { key = '', outDir: site } = inputs;
    const state = {
      key,
      files: read ?? [],
      modules: [...modules],
      siteFiles,
      site: siteState(site, siteFiles, areStampsTrue()),
      edition: siteEdition(place.root, frame(), settings, read, modules),
      pages,
      days: sameDays(project),
      history: session.historyState,
      shared,
      search,
    };
    writeBuildState(place.root, site, state);
    if (build.before === undefined) copySpare(spare, site, files);
    progress.end();
    parts.explain(describeBuild(build));
    return state.edition;
  };

  const maker: SiteMaker = {
    next,
    build: start(),
    taken: new Set(),
    makeAll: (reason) => use(allPages(maker.build, lasting, reason)),
    finish,
  };
  session.edition = edition;
  use(maker.build);
  return maker;
}

/** Adds to the pages that were made what stays as it was. */
function putTogether(
  { session, inputs }: SiteParts,
  { build, taken, next }: SiteMaker,
  assets: string,
  there: readonly string[],
) {
  const { project, place } = session.site;
  const { pages, files } = completeSite(build, inputs.outDir, next, assets, there, taken);
  const named = new Map(Object.entries(pages).map(([address, page]) => [fileOf(address), page.assets]));
  const isMade = (file: string): boolean => !existsSync(join(place.root, project.config.publicDir, file));
  const left = removeUnusedPictures(next, files, assets, named, isMade);
  copyLinkedFiles(session.site, session.base, next);
  return { pages, files: left };
}
