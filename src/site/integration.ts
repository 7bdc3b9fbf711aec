import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, HookParameters } from 'astro';
import { type CheckedProject, checkProjectAt, openConfig } from '../engine/index.ts';
import { toBase } from '../config/base.ts';
import { UsageError } from '../model/usage-error.ts';
import { findProject } from '../read/project-place.ts';
import { pretty } from '../reporters/pretty.ts';
import { collectionName } from './collection-name.ts';
import { copyMermaid } from './diagrams.ts';
import { copyLinkedFiles } from './files.ts';
import { passGate } from './gate.ts';
import { forgetGoneCollections } from './gone-collections.ts';
import { siteAddress } from './render/address.ts';
import { ownPackages, ownSharp } from './own-packages.ts';
import { createHighlighter, type Highlighter } from './render/highlight.ts';
import { createRegistry } from './render/jsx/registry.ts';
import { createRenderer } from './render/renderer.ts';
import { routes } from './routes.ts';
import { publishedDocuments } from '../views/published.ts';
import { rulePages } from './rule-pages.ts';
import { writeSearchIndex } from './search-index.ts';
import { openSession, type Session } from './session.ts';
import { publisher, stagingFor } from './staging.ts';
import { watchDocuments } from './watch.ts';

export interface DocwrightOptions {
  /** Config file; default: `docwright.config.*` in Astro's root. */
  config?: string | undefined;
  /** The project, where the caller has checked it, reported on it and found no errors. */
  checked?: CheckedProject;
}

type Setup = HookParameters<'astro:config:setup'>;

/** Checks the documents, then builds pages of them: the Astro integration. */
export default function docwright(options: DocwrightOptions = {}): AstroIntegration {
  let session: Session | undefined;
  let highlighter: Highlighter | undefined;

  const setup = async (params: Setup): Promise<void> => {
    // The command line adds its own to a config that may have one already: the last one counts.
    const last = params.config.integrations.filter(({ name }) => name === 'docwright').at(-1);
    if (last?.hooks['astro:config:setup'] !== setup) return;
    injectPages(params);
    if (params.command === 'preview') return; // The site stands already; only its addresses are needed.
    const checked = options.checked ?? (await checkAndReport(params, options.config));
    if (params.command === 'build') {
      passGate(checked.report);
      forgetGoneCollections(params.config.cacheDir, checked.project.config.types.map(collectionName));
    }
    highlighter = createHighlighter(fileURLToPath(new URL('docwright/highlight.json', params.config.cacheDir)));
    session = createSession(checked, highlighter, params.command === 'dev');
    extendAstro(params, session);
  };

  return {
    name: 'docwright',
    hooks: {
      'astro:config:setup': setup,
      'astro:config:done': ({ config }) => {
        if (session !== undefined) session.base = toBase(config.base);
      },
      'astro:server:setup': (params) => {
        if (session !== undefined) watchDocuments(session, params);
      },
      'astro:build:done': async ({ dir }) => {
        if (session === undefined) return;
        highlighter?.save();
        const outDir = fileURLToPath(dir);
        copyLinkedFiles(session.project, session.place.root, outDir);
        copyMermaid(session.project, outDir);
        await writeSearchIndex(outDir);
      },
    },
  };
}

async function checkAndReport(
  { config: { root, base }, command }: Setup,
  configPath: string | undefined,
): Promise<CheckedProject> {
  const place = findProject({ root: fileURLToPath(root), config: configPath });
  const config = await openConfig(place, String(Date.now()));
  const checked = await checkProjectAt(place, base === '/' ? config : { ...config, base: toBase(base) });
  if (command === 'build') process.stdout.write(pretty(checked.report, { color: process.stdout.isTTY }));
  return checked;
}

function createSession(checked: CheckedProject, highlighter: Highlighter, isDev: boolean): Session {
  const linkAddress = (filePath: string, url: string): string | undefined => {
    const path = relative(session.place.root, filePath).replaceAll('\\', '/');
    const from = session.project.byPath.get(path);
    return from && siteAddress(session.project, session.base, from, url);
  };
  const renderer = createRenderer({ linkAddress, highlighter });
  const registry = createRegistry({
    root: checked.place.root,
    isDev,
    documents: () =>
      publishedDocuments(session.project).filter(({ hasJsx, failures }) => hasJsx && failures.length === 0),
  });
  const { base } = checked.project.config;
  const session: Session = openSession({ ...checked, renderer, registry, base, rulePages, isDev });
  return session;
}

function extendAstro(params: Setup, session: Session): void {
  const {
    place: { root, configPath },
    project: { config },
    renderer,
    registry,
  } = session;
  const { updateConfig, addWatchFile, command, config: astro } = params;
  const staging = stagingFor(astro.outDir);
  updateConfig({
    ...(config.site !== undefined && { site: config.site }),
    ...(config.base !== '/' && astro.base === '/' && { base: config.base }),
    ...(usesOwnSource(astro.srcDir) ? {} : { srcDir: new URL('../', import.meta.url) }),
    ...(command === 'build' && { outDir: staging }),
    publicDir: new URL(`${config.publicDir}/`, astro.root),
    trailingSlash: 'always',
    // Else the development server does not find images: their address has to end in a slash too.
    image: { endpoint: { route: '/_image/' } },
    devToolbar: { enabled: false },
    markdown: { processor: renderer.processor, syntaxHighlight: false },
    vite: {
      plugins: [ownPackages(), registry.plugin],
      optimizeDeps: { exclude: ['mermaid'] },
      build: { rolldownOptions: { onLog: passOn, output: { paths: ownSharp() } } },
    },
    integrations: [
      ...(astro.integrations.some(({ name }) => name === '@astrojs/mdx') ? [] : [mdx({ optimize: true })]),
      ...(command === 'build' ? [publisher(staging, astro.outDir)] : []),
    ],
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
  for (const [pattern, entrypoint] of Object.entries(routes)) {
    injectRoute({ pattern, entrypoint: new URL(`pages/${entrypoint}`, source), prerender: true });
  }
}

/**
 * Astro finds collections in one place only, `content.config.ts` in the source folder; a project without it gets ours.
 *
 * @throws {UsageError} Where the project has pages of its own, which would then be lost.
 */
function usesOwnSource(srcDir: URL): boolean {
  const folder = fileURLToPath(srcDir);
  if (['ts', 'mts', 'js', 'mjs'].some((extension) => existsSync(join(folder, `content.config.${extension}`))))
    return true;
  if (!existsSync(join(folder, 'pages'))) return false;
  throw new UsageError("Write a src/content.config.ts with: export { collections } from 'docwright/collections';");
}

/** Astro's own marks on MDX modules make the bundler warn of every one; nothing is wrong with them. */
function passOn(
  level: 'info' | 'debug' | 'warn',
  log: { code?: string | undefined },
  next: (level: 'info' | 'debug' | 'warn', log: never) => void,
): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log as never);
}
