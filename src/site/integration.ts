import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, HookParameters } from 'astro';
import { check, openConfig, openProject } from '../engine.ts';
import type { Config } from '../model/config.ts';
import { findProject, type ProjectPlace } from '../read/config.ts';
import { copyLinkedFiles } from './files.ts';
import { passGate } from './gate.ts';
import { siteAddress } from './render/address.ts';
import { createHighlighter, type Highlighter } from './render/highlight.ts';
import { createRenderer } from './render/renderer.ts';
import { routes } from './routes.ts';
import { writeSearchIndex } from './search-index.ts';
import { openSession, type Session } from './session.ts';
import { watchDocuments } from './watch.ts';

export interface DocwrightOptions {
  /** Config file; default: `docwright.config.*` in Astro's root. */
  config?: string | undefined;
}

type Setup = HookParameters<'astro:config:setup'>;

/** Checks the documents, then builds pages of them: the Astro integration. */
export default function docwright(options: DocwrightOptions = {}): AstroIntegration {
  let session: Session | undefined;
  let highlighter: Highlighter | undefined;
  let base = '/';

  const setup = async (params: Setup): Promise<void> => {
    // The command line adds its own to a config that may have one already: the last one counts.
    const last = params.config.integrations.filter(({ name }) => name === 'docwright').at(-1);
    if (last?.hooks['astro:config:setup'] !== setup || params.command === 'preview') return;
    const place = findProject({ root: fileURLToPath(params.config.root), config: options.config });
    const config = await openConfig(place, String(Date.now()));
    highlighter = createHighlighter(fileURLToPath(new URL('docwright/highlight.json', params.config.cacheDir)));
    session = await open(place, config, highlighter, params, () => base);
    if (params.command === 'build') passGate(session.report, (text) => process.stdout.write(text), process.stdout.isTTY);
    extendAstro(params, place, config, session);
  };

  return {
    name: 'docwright',
    hooks: {
      'astro:config:setup': setup,
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': (params) => {
        if (session !== undefined) watchDocuments(session, params);
      },
      'astro:build:done': async ({ dir }) => {
        if (session === undefined) return;
        highlighter?.save();
        const outDir = fileURLToPath(dir);
        copyLinkedFiles(session.project, session.root, outDir);
        await writeSearchIndex(outDir);
      },
    },
  };
}

async function open(
  { root }: ProjectPlace,
  config: Config,
  highlighter: Highlighter,
  { command }: Setup,
  base: () => string,
): Promise<Session> {
  const project = await openProject(root, config);
  const linkAddress = (filePath: string, url: string): string | undefined => {
    const path = relative(root, filePath).replaceAll('\\', '/');
    const from = session.project.byPath.get(path);
    return from && siteAddress(session.project, base(), from, url);
  };
  const renderer = createRenderer({ linkAddress, highlighter });
  const session = openSession({ root, project, report: check(project), renderer, isDev: command === 'dev' });
  return session;
}

function extendAstro(params: Setup, { root, configPath }: ProjectPlace, config: Config, { renderer }: Session): void {
  const { updateConfig, injectRoute, addWatchFile, config: astro } = params;
  updateConfig({
    ...(config.site !== undefined && { site: config.site }),
    ...(config.base !== '/' && astro.base === '/' && { base: config.base }),
    ...(hasContentConfig(astro.srcDir) ? {} : { srcDir: new URL('../', import.meta.url) }),
    publicDir: new URL(`${config.publicDir}/`, astro.root),
    trailingSlash: 'always',
    markdown: { processor: renderer.processor, syntaxHighlight: false },
    integrations: astro.integrations.some(({ name }) => name === '@astrojs/mdx') ? [] : [mdx({ optimize: true })],
  });
  for (const [pattern, entrypoint] of Object.entries(routes)) {
    injectRoute({ pattern, entrypoint: new URL(`pages/${entrypoint}`, import.meta.url), prerender: true });
  }
  if (configPath !== undefined && !isAbsolute(relative(root, configPath))) addWatchFile(configPath);
}

/** Astro finds collections in one place only; a project without it gets ours. */
const hasContentConfig = (srcDir: URL): boolean =>
  ['ts', 'mts', 'js', 'mjs'].some((extension) => existsSync(join(fileURLToPath(srcDir), `content.config.${extension}`)));
