import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, HookParameters } from 'astro';
import type { Registry } from '../render/jsx/registry.ts';
import type { Session } from '../session.ts';
import { appInputs } from './app-inputs.ts';
import { filesIn } from './assets.ts';
import { type AstroApp, pictureKey, type SharedAssets } from './astro-app.ts';
import { settingsOf } from './edition.ts';
import { forgetApp, type HeldApp, holdApp, type KeptApp, keepApp, type MdxSettings, readApp } from './kept-app.ts';

type SetPrerenderer = HookParameters<'astro:build:start'>['setPrerenderer'];
export type PrerendererOf = Extract<Parameters<SetPrerenderer>[0], (...args: never[]) => unknown>;
type Prerenderer = ReturnType<PrerendererOf>;
type BundledPages = HookParameters<'astro:build:setup'>['pages'];

/** Watches a build by Astro, to keep what it bundled. */
export interface AppWatch {
  /** Is told what Astro bundles. */
  setup: (pages: BundledPages) => void;
  /** Wraps what renders pages. */
  wrap: (inner: Prerenderer) => Prerenderer;
  /** Keeps what was bundled. @param edition Of the site. */
  keep: (edition: string) => void;
}

interface Watched {
  session: Session;
  registry: Registry;
  /** The site that is built. */
  outDir: string;
  /** The folder it is made in. */
  next: string;
  config: () => AstroConfig;
  /** Whether documents with JSX are compiled with our own options. */
  isOwnMdx: boolean;
  /** Tells whether the next build can do with what was bundled. */
  isKeepable: () => boolean;
}

export function watchApp({ session, registry, outDir, next, config, isOwnMdx, isKeepable }: Watched): AppWatch {
  const { root } = session.site.place;
  const pictures: KeptApp['pictures'] = {};
  let bundled: BundledPages = new Map();
  let app: AstroApp;
  let host = '';
  let assets: string[] = [];
  let held: HeldApp | undefined;

  /** Pages and modules of the project's own are made each time. */
  const isAlone = (): boolean =>
    Array.from(registry.linked.values()).every(({ needs }) => needs.metadata !== undefined) &&
    app.manifest.routes.every(({ routeData: { origin } }) => origin !== 'project');

  const described = (edition: string): Omit<KeptApp, 'entry'> => ({
    edition,
    inputs: appInputs(session, new Map(Array.from(registry.linked, ([path, { needs }]) => [path, needs]))),
    settings: settingsOf(config()),
    root,
    cache: fileURLToPath(config().cacheDir),
    host,
    assets,
    internals: {
      pages: Array.from(bundled, ([key, { styles }]) => [key, styles]),
      scripts: app.getSettings().scripts.map(({ stage, content }) => ({ stage, content })),
    },
    pictures: { ...picturesOf(readApp(root, outDir), edition), ...pictures },
    imports: Object.fromEntries(Array.from(registry.linked, ([path, { keys }]) => [path, [...keys]])),
    defined: registry.vite.defined,
    ...(isOwnMdx && { mdx: mdxSettings(config()) }),
  });

  return {
    setup: (pages) => void (bundled = pages),
    wrap: (inner) => {
      const wrapped: Prerenderer = {
        ...inner,
        async setup() {
          await inner.setup?.();
          ({ app } = inner as unknown as { app: AstroApp });
          watchPictures(pictures);
        },
        async getStaticPaths() {
          assets = filesIn(next, config().build.assets);
          return inner.getStaticPaths();
        },
        render(request, options) {
          host = new URL(request.url).origin;
          return inner.render(request, options);
        },
        async teardown() {
          await inner.teardown?.();
          const modules = join(next, '.prerender');
          if (isKeepable() && existsSync(modules) && isAlone()) held = holdApp(root, outDir, modules);
        },
      };
      return wrapped;
    },
    keep(edition) {
      if (held === undefined) forgetApp(root, outDir);
      else keepApp(held, described(edition));
    },
  };
}

const picturesOf = (before: KeptApp | undefined, edition: string): KeptApp['pictures'] =>
  before?.edition === edition ? before.pictures : {};

/** Notes which address each picture in a size gets. */
function watchPictures(pictures: KeptApp['pictures']): void {
  const { astroAsset } = globalThis as unknown as SharedAssets;
  const add = astroAsset?.addStaticImage;
  if (astroAsset === undefined || add === undefined) return;
  astroAsset.addStaticImage = (...asked) => (pictures[pictureKey(...asked)] = add(...asked));
}

/** What @astrojs/mdx asks for. */
const mdxSettings = ({ base, site, trailingSlash, srcDir, markdown }: AstroConfig): MdxSettings => ({
  base,
  site,
  trailingSlash,
  srcDir: srcDir.href,
  markdown: { gfm: markdown.gfm, smartypants: markdown.smartypants, syntaxHighlight: markdown.syntaxHighlight },
});
