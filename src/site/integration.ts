import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, HookParameters } from 'astro';
import { openConfig } from '../engine/index.ts';
import { openSite } from '../engine/site.ts';
import { toBase } from '../config/base.ts';
import { findProject } from '../read/project-place.ts';
import { pretty } from '../reporters/pretty.ts';
import { hideAbsentPages } from './absent-pages.ts';
import { buildInputs, noInputs, siteFolder, waitForTurn } from './build/inputs.ts';
import { outputs } from './build/outputs.ts';
import { createPublisher, type Publisher } from './build/publisher.ts';
import { imageFiles } from './document-inputs.ts';
import { type CheckedSite, createSession } from './create-session.ts';
import { passGate } from './gate.ts';
import { serveFiles } from './machines/serve.ts';
import { ownPackages, ownSharp } from './own-packages.ts';
import { configText, noticeLateConfig } from './late-config.ts';
import { checkLookFiles } from './look/files.ts';
import { lookPlugin } from './look/plugin.ts';
import { createMakers } from './makers.ts';
import { pageKinds } from './page-kinds.ts';
import { imageModules } from './render/image-modules.ts';
import { mdxOptions } from './render/jsx/mdx-options.ts';
import { createRegistry, type Registry, type RegistryPlace } from './render/jsx/registry.ts';
import type { Session } from './session.ts';
import { watchDocuments } from './watch.ts';

export interface DocwrightOptions {
  /** Config file; default: `docwright.config.*` in Astro's root. */
  config?: string | undefined;
  /** The project, where the caller has checked it, reported on it and found no errors. */
  checked?: CheckedSite;
  /** Make every page, whatever is known of the last build. */
  force?: boolean;
  /** Tell which pages were made and why, and how long each part of the work took. */
  verbose?: boolean;
}

type Setup = HookParameters<'astro:config:setup'>;

/** Checks the documents, then builds pages of them: the Astro integration. */
export default function docwright(options: DocwrightOptions = {}): AstroIntegration {
  let session: Session | undefined;
  let publisher: Publisher | undefined;
  let readConfig: string | undefined;

  const setup = async (params: Setup): Promise<void> => {
    // The command line adds its own to a config that may have one already: the last one counts.
    const last = params.config.integrations.filter(({ name }) => name === 'docwright').at(-1);
    if (last?.hooks['astro:config:setup'] !== setup) return;
    injectPages(params);
    if (params.command === 'preview') return; // The site stands already; only its addresses are needed.
    readConfig = configText(
      findProject({ root: fileURLToPath(params.config.root), config: options.config }).configPath,
    );
    const { site, inputs } = options.checked ?? (await checkAndReport(params, options.config));
    checkLookFiles(site.place.root, site.project.config);
    const isBuild = params.command === 'build';
    if (isBuild) passGate(site.report);
    const makers = createMakers(fileURLToPath(new URL('docwright', params.config.cacheDir)));
    let registry: Registry | undefined;
    const openRegistry = (from: RegistryPlace): Registry => (registry = createRegistry(from));
    session = createSession({ site, inputs }, { ...makers, openRegistry }, params.command === 'dev');
    if (isBuild)
      publisher = createPublisher({
        session,
        registry: registry!,
        kept: Object.values(makers),
        inputs,
        ...outputs(options),
        force: options.force ?? false,
        isOwnMdx: !hasMdx(params.config),
      });
    extendAstro(params, session, registry!, publisher);
  };

  return {
    name: 'docwright',
    hooks: {
      'astro:config:setup': setup,
      'astro:config:done': ({ config }) => {
        if (session !== undefined) Object.assign(session, { base: toBase(config.base), origin: config.site });
        publisher?.begin(config);
      },
      'astro:server:setup': (params) => {
        if (session === undefined) return;
        watchDocuments(session, params);
        serveFiles(session, params);
        hideAbsentPages(session, params);
        noticeLateConfig(session.site.place.configPath, readConfig, params);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (publisher !== undefined) setPrerenderer(publisher.prerenderer);
      },
    },
  };
}

const hasMdx = ({ integrations }: Setup['config']): boolean => integrations.some(({ name }) => name === '@astrojs/mdx');

async function checkAndReport(
  { config: { root, base, outDir }, command }: Setup,
  configPath: string | undefined,
): Promise<CheckedSite> {
  const place = findProject({ root: fileURLToPath(root), config: configPath });
  const folder = siteFolder(fileURLToPath(outDir).replace(/[\\/]$/, ''));
  if (command === 'build') await waitForTurn(folder, (line) => console.error(line));
  const inputs = command === 'build' ? buildInputs(place.root, folder) : noInputs(folder);
  const config = await openConfig(place, String(Date.now()));
  const site = await openSite(place, base === '/' ? config : { ...config, base: toBase(base) });
  if (command === 'build') process.stdout.write(pretty(site.report, { color: process.stdout.isTTY }));
  return { site, inputs };
}

function extendAstro(
  params: Setup,
  { site, renderer, isDev }: Session,
  registry: Registry,
  publisher: Publisher | undefined,
): void {
  const { root, configPath } = site.place;
  const { project } = site;
  const { config } = project;
  const { updateConfig, addWatchFile, config: astro } = params;
  updateConfig({
    ...(config.site !== undefined && { site: config.site }),
    ...(config.base !== '/' && astro.base === '/' && { base: config.base }),
    ...(publisher && { outDir: publisher.staging }),
    publicDir: new URL(`${config.publicDir}/`, astro.root),
    trailingSlash: 'always',
    build: {
      format: 'directory',
      // A policy without 'unsafe-inline' would refuse small styles that stand in a page.
      ...(astro.build.inlineStylesheets === 'auto' && { inlineStylesheets: 'never' as const }),
    },
    // Else the development server does not find images: their address has to end in a slash too.
    image: {
      endpoint: { route: '/_image/' },
      ...(astro.image.service.entrypoint === 'astro/assets/services/sharp' && {
        service: {
          entrypoint: fileURLToPath(new URL('render/image-service.ts', source)),
          config: astro.image.service.config,
        },
      }),
    },
    devToolbar: { enabled: false },
    markdown: { processor: renderer.processor, syntaxHighlight: false },
    vite: {
      plugins: [
        ownPackages(),
        lookPlugin(root, config),
        registry.plugin,
        imageModules({ root, isDev, files: () => imageFiles(project) }),
        ...(publisher ? [publisher.moduleWatch] : []),
      ],
      optimizeDeps: { exclude: ['mermaid'] },
      build: { rolldownOptions: { onLog: passOn, output: { paths: ownSharp() } } },
    },
    integrations: [...(hasMdx(astro) ? [] : [mdx(mdxOptions)]), ...(publisher ? [publisher.integration] : [])],
  });
  if (configPath !== undefined && !isAbsolute(relative(root, configPath))) addWatchFile(configPath);
}

/** Vite compiles pages and scripts, so a published package has them as they are written here. */
const source = new URL('../../src/site/', import.meta.url);

function injectPages({ injectRoute, injectScript }: Setup): void {
  // Not a script of a component: Astro loses those of packages that lie far from the project.
  injectScript(
    'page',
    `import ${JSON.stringify(fileURLToPath(new URL('scripts/site.ts', source)).replaceAll('\\', '/'))};`,
  );
  for (const { pattern, entrypoint } of Object.values(pageKinds)) {
    injectRoute({ pattern, entrypoint: new URL(`pages/${entrypoint}`, source), prerender: true });
  }
}

/** Astro's own marks on MDX modules make the bundler warn of every one; nothing is wrong with them. */
function passOn(
  level: 'info' | 'debug' | 'warn',
  log: { code?: string | undefined },
  next: (level: 'info' | 'debug' | 'warn', log: never) => void,
): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log as never);
}
