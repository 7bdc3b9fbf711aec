import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';
import type { SourceDocument } from '../../../model/facts.ts';
import { documentError } from './document-error.ts';
import type { compileAt, Needs, ViteParts } from './link.ts';
import { type MdxCompiler, mdxCompiler } from './mdx.ts';
import { mdxOptions } from './mdx-options.ts';
import type { RegistryPlace, Runner } from './registry.ts';
import { runDocument } from './run.ts';

/** Runs documents with JSX against a registry that was bundled before. */
export interface KeptRegistry extends Runner {
  /** What documents need now, by path. @throws {Error} Where one is not valid; it names the document. */
  needs: () => Promise<Map<string, Needs>>;
}

interface KeptParts {
  /** Keys of the registry by specifier, by path of the document. */
  imports: Readonly<Record<string, readonly [string, string][]>>;
  /** Names that Vite's option `define` replaces. */
  defined: readonly string[];
  /** For the steps of @astrojs/mdx, as they were when the registry was bundled. */
  astro: () => MdxConfig;
}

/** What @astrojs/mdx asks Astro's config for. */
export type MdxConfig = Pick<AstroConfig, 'root' | 'srcDir' | 'base' | 'site' | 'trailingSlash' | 'markdown'>;

export function createKeptRegistry(
  { root, documents, known }: RegistryPlace,
  { imports, defined, astro }: KeptParts,
): KeptRegistry {
  const compiled = new Map<string, ReturnType<typeof compileAt>>();
  let parts: Promise<Pick<ViteParts, 'mdx' | 'defined'>> | undefined;
  const compile = async (document: SourceDocument) => {
    // Most builds make no page of a document with JSX, and Vite takes long to load.
    const { compileAt: compileNow } = await import('./link.ts');
    parts ??= openCompiler(astro()).then((mdx) => ({ mdx, defined }));
    return compileNow(root, document, await parts);
  };
  const compileOnce = (document: SourceDocument) => {
    const own = compiled.get(document.path) ?? compile(document);
    compiled.set(document.path, own);
    return own;
  };
  return {
    async needs() {
      const all = new Map<string, Needs>();
      // oxlint-disable-next-line no-await-in-loop -- most are known
      for (const document of documents()) all.set(document.path, await known.needsOf(document, compileOnce));
      return all;
    },
    async run(document, load) {
      const { body } = await compileOnce(document);
      return runDocument({ body, keys: new Map(imports[document.path]) }, load).catch((error: unknown) => {
        throw documentError(document.path, error);
      });
    },
  };
}

const none = (): void => undefined;

/** Takes the steps out of the integration, without Astro. */
async function openCompiler(config: MdxConfig): Promise<MdxCompiler> {
  const { default: mdx } = await import('@astrojs/mdx');
  await lexerOfMdx();
  const { hooks } = mdx(mdxOptions);
  const plugins: Plugin[] = [];
  const setup = {
    config,
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
    addRenderer: none,
    addPageExtension: none,
    addContentEntryType: none,
  };
  await hooks['astro:config:setup']?.(setup as never);
  await hooks['astro:config:done']?.({ config, logger: { warn: none } } as never);
  return mdxCompiler(plugins);
}

/** Waits until its parser is ready: @astrojs/mdx takes that for granted, as Vite is slow to begin. */
async function lexerOfMdx(): Promise<void> {
  const file = findPackageJSON('es-module-lexer', import.meta.resolve('@astrojs/mdx'))!;
  const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports: { '.': { import: string } } };
  const lexer = new URL(exports['.'].import, pathToFileURL(file)).href;
  await ((await import(lexer)) as { init: Promise<void> }).init;
}
