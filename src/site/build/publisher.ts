import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { nextSite } from '../../read/build-state.ts';
import { type PageKind, pageKinds } from '../page-kinds.ts';
import type { Registry } from '../render/jsx/registry.ts';
import { placeOf } from '../session.ts';
import { type PrerendererOf, watchApp } from './app-watch.ts';
import { sharedAssets } from './assets.ts';
import { settingsOf } from './edition.ts';
import { watchModules } from './modules.ts';
import { beginSite, type SiteMaker, type SiteParts } from './site-maker.ts';

/** What a build by Astro needs. */
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

interface AstroParts {
  registry: Registry;
  /** Whether documents with JSX are compiled with our own options. */
  isOwnMdx: boolean;
}

const kinds: readonly PageKind[] = Object.values(pageKinds);

/**
 * Lets Astro make the pages of the next site, beside the one that stands, and puts it in its place when it is whole. A
 * build that fails or is ended leaves the old site as it was.
 */
export function createPublisher(parts: SiteParts & AstroParts): Publisher {
  const { session, inputs, progress } = parts;
  const modules = watchModules(session.site.place.root);
  const next = nextSite(inputs.outDir);
  let astro: AstroConfig;
  let site: SiteMaker;
  const app = watchApp({
    ...parts,
    outDir: inputs.outDir,
    next,
    config: () => astro,
    isKeepable: () =>
      inputs.files !== undefined &&
      settingsOf(astro).mayKeepPages &&
      !modules.asksForContent() &&
      !modules.list().some((path) => /\.mdx?$/.test(path)),
  });

  /** Pages that are alone of their kind stand in no list that we could shorten before. */
  const isWantedRoute = (pattern: string): boolean => {
    const kind = kinds.find((own) => own.pattern === pattern && !pattern.includes('['));
    const pages = kind?.pages(placeOf(session));
    return pages?.some(({ address }) => site.build.isWanted(address)) ?? true;
  };

  /** What bundling alone can tell. */
  const refuseOthers = (): void => {
    const { before } = site.build;
    if (before === undefined) return;
    if (JSON.stringify(sharedAssets(next, astro.build.assets)) !== JSON.stringify(before.shared))
      site.makeAll('the code and styles that all pages load are others');
    else if (JSON.stringify(modules.list()) !== JSON.stringify(before.modules))
      site.makeAll('the code that pages load is other');
    else if (modules.asksForContent()) site.makeAll('a component asks for collections');
  };

  return {
    staging: pathToFileURL(`${next}/`),
    moduleWatch: modules.plugin,
    begin(config) {
      progress.phase('Finding out what changed');
      astro = config;
      site = beginSite(parts, settingsOf(config));
      progress.phase('Bundling code and styles');
    },
    prerenderer: (bare) => {
      const standard = app.wrap(bare);
      let [made, wanted] = [0, 0];
      return {
        ...standard,
        async getStaticPaths() {
          progress.phase('Making pages');
          refuseOthers();
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
    integration: {
      name: 'docwright-publisher',
      hooks: {
        'astro:build:setup': ({ pages }) => app.setup(pages),
        'astro:build:done': async () => app.keep(await site.finish(modules.list())),
      },
    },
  };
}
