import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import type { Plugin } from 'vite';
import { areStampsTrue, nextSite, siteState, withModules, writeBuildState } from '../../read/build-state.ts';
import { addressOf } from '../../model/address.ts';
import { mermaidFiles } from '../diagrams.ts';
import { copyLinkedFiles } from '../files.ts';
import { frame } from '../frame.ts';
import { type PageKind, pageKinds } from '../page-kinds.ts';
import { today } from '../../engine/today.ts';
import { securityWarning } from '../machines/security.ts';
import type { PlannedFile } from '../machines/planned-file.ts';
import { fileOf, filesAddress } from '../render/address.ts';
import { builtPages } from '../search/built-pages.ts';
import { type SearchState, updateSearch } from '../search/index.ts';
import { writeRedirects } from '../redirects.ts';
import { placeOf, type Session } from '../session.ts';
import { redirects } from '../../views/redirects.ts';
import { filesIn, removeUnusedPictures, sharedAssets } from './assets.ts';
import { mayKeepPages, siteEdition } from './edition.ts';
import { type BuildInputs, refuseOutDir } from './inputs.ts';
import { watchModules } from './modules.ts';
import { writeFiles } from './made-files.ts';
import { planWholeSite } from './plan-whole.ts';
import type { Progress } from './progress.ts';
import { sameDays } from '../../views/same-days.ts';
import { addFiles, completeSite, digestsOf, swapSites } from './publish.ts';
import { allPages, describeBuild, fromScratch, type SiteBuild, startBuild } from './site-build.ts';

type SetPrerenderer = HookParameters<'astro:build:start'>['setPrerenderer'];
type PrerendererOf = Extract<Parameters<SetPrerenderer>[0], (...args: never[]) => unknown>;

/** What a build needs beside Astro. */
export interface Publisher {
  /** The folder that the next site is made in. */
  staging: URL;
  /** Finds out what has to be made. */
  begin: (config: AstroConfig) => void;
  /** Renders the pages that have to be made, and no others. */
  prerenderer: PrerendererOf;
  moduleWatch: Plugin;
  /** Belongs at the end of the integrations, so that all others are done with the folder. */
  integration: AstroIntegration;
}

interface Parts {
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

/** What is put into a site after its pages. */
const ownFolders = ['pagefind', filesAddress.slice(1, -1)];

const kinds: readonly PageKind[] = Object.values(pageKinds);

/** A page as it was made; nothing where there is none, as of a draft. */
function builtPage(site: string, address: string): string {
  const path = join(site, fileOf(address));
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Makes the next site beside the one that stands and puts it in its place when it is whole. A build that fails or is
 * ended leaves the old site as it was.
 */
export function createPublisher(parts: Parts): Publisher {
  const { session, inputs, progress } = parts;
  const { root } = session.site.place;
  const next = nextSite(inputs.outDir);
  const modules = watchModules(root);
  let astro: AstroConfig;
  let build: SiteBuild;
  let machineFiles: PlannedFile[];

  const use = (chosen: SiteBuild): void => {
    build = chosen;
    session.isWanted = chosen.isWanted;
  };
  const lasting = () => new Set(machineFiles.flatMap(({ address, isLasting = false }) => (isLasting ? address : [])));
  const editionOf = (files: BuildInputs['files'], loaded: readonly string[]): string =>
    siteEdition(root, frame(), astro, files, loaded);

  /** Pages that are alone of their kind stand in no list that we could shorten before. */
  const isWantedRoute = (pattern: string): boolean => {
    const kind = kinds.find((own) => own.pattern === pattern && !pattern.includes('['));
    const pages = kind?.pages(placeOf(session));
    return pages?.some(({ address }) => build.isWanted(address)) ?? true;
  };

  const standingSearch = () => {
    const state = parts.force ? undefined : (inputs.last?.search as SearchState | undefined);
    return state && { folder: join(inputs.outDir, 'pagefind'), state, isAsLeft: build.before !== undefined };
  };

  const finish = async (): Promise<void> => {
    progress.phase('Making files for machines');
    await writeFiles(machineFiles, {
      staging: next,
      standing: inputs.outDir,
      isWanted: (address) => build.isWanted(address),
      count: progress.count,
    });
    progress.phase('Putting the site together');
    for (const kept of parts.kept) kept.save();
    const shared = sharedAssets(next, astro.build.assets);
    const { pages, files: all } = completeSite(build, inputs.outDir, next, astro.build.assets);
    const named = new Map(Object.entries(pages).map(([address, page]) => [fileOf(address), page.assets]));
    const files = removeUnusedPictures(
      next,
      all,
      astro.build.assets,
      named,
      (file) => !existsSync(join(root, session.site.project.config.publicDir, file)),
    );
    copyLinkedFiles(session.site.project, root, next);
    const mermaid = mermaidFiles(session.site.project, (card) => builtPage(next, addressOf(card)));
    addFiles(next, mermaid, build.before && inputs.outDir);
    progress.phase('Making the search index');
    const search = await updateSearch(
      builtPages(next, files, digestsOf(pages)),
      next,
      session.site.project.config.language,
      standingSearch(),
    );
    progress.phase('Publishing');
    const redirected = writeRedirects(redirects(session.site.project), session.base, next);
    const added = ownFolders.flatMap((name) => filesIn(next, name));
    const siteFiles = [...new Set([...files, ...redirected, ...mermaid.keys(), ...added])];
    swapSites(next, inputs.outDir);
    const loaded = modules.list();
    const read = inputs.files && withModules(root, inputs.files, loaded);
    const { key = '', outDir: site } = inputs;
    const edition = editionOf(read, loaded);
    const state = {
      key,
      files: read ?? [],
      modules: loaded,
      siteFiles,
      site: siteState(site, siteFiles, areStampsTrue()),
      edition,
      pages,
      days: sameDays(session.site.project),
      history: session.historyState,
      shared,
      search,
    };
    writeBuildState(root, site, state);
    progress.end();
    parts.explain(describeBuild(build));
  };

  return {
    staging: pathToFileURL(`${next}/`),
    moduleWatch: modules.plugin,
    begin(config) {
      progress.phase('Finding out what changed');
      astro = config;
      const { content, publicDir, security } = session.site.project.config;
      refuseOutDir(root, inputs, content === '.' ? [publicDir] : [content, publicDir]);
      const { plan, machineFiles: planned } = planWholeSite(root, placeOf(session));
      machineFiles = planned;
      const expired = securityWarning(security, today());
      if (expired !== undefined) parts.warn(expired);
      const { last, files, standing } = inputs;
      const edition = editionOf(files, last?.modules ?? []);
      session.edition = edition;
      if (parts.force) use(fromScratch(plan, 'it was asked for'));
      else if (!mayKeepPages(config)) use(fromScratch(plan, 'an integration wants to see all of them'));
      else use(startBuild(plan, { edition, last, standing, lasting: lasting() }));
      progress.phase('Bundling code and styles');
    },
    prerenderer: (standard) => {
      let [made, wanted] = [0, 0];
      return {
        ...standard,
        async getStaticPaths() {
          progress.phase('Making pages');
          const shared = sharedAssets(next, astro.build.assets);
          if (build.before !== undefined && JSON.stringify(shared) !== JSON.stringify(build.before.shared))
            use(allPages(build, lasting(), 'the code and styles that all pages load are others'));
          if (build.before !== undefined && JSON.stringify(modules.list()) !== JSON.stringify(build.before.modules))
            use(allPages(build, lasting(), 'the code that pages load is other'));
          if (build.before !== undefined && modules.asksForContent())
            use(allPages(build, lasting(), 'a component asks for collections'));
          const paths = (await standard.getStaticPaths()).filter(
            ({ route }) => route.origin === 'project' || isWantedRoute(route.route),
          );
          wanted = paths.length;
          return paths;
        },
        render(request, options) {
          progress.count((made += 1), wanted);
          return standard.render(request, options);
        },
      };
    },
    integration: { name: 'docwright-publisher', hooks: { 'astro:build:done': finish } },
  };
}
