import { dirname } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { SourceDocument } from '../../../model/facts.ts';
import { documentError } from './document-error.ts';
import { withFolderComponents } from './folder.ts';
import { importModule, importOf, type Imports } from './imports.ts';
import { compileAt, linkImports, type Needs, type ViteParts } from './link.ts';
import { type AstroMetadata, mdxCompiler } from './mdx.ts';
import type { NeedsShelf } from './needs-shelf.ts';
import { builtRegistry, importPrefix, openRegistry, registryId, registryMetadata } from './registry-module.ts';
import { type Propagated, runDocument, type RunDocument } from './run.ts';

/** Runs documents with JSX. */
export interface Runner {
  /**
   * Runs a document.
   *
   * @param load Of the registry's module.
   * @throws {Error} Where it is not valid, imports what is not there or throws itself; it names the document.
   */
  run(document: SourceDocument, load: (key: string) => Promise<Propagated>): Promise<RunDocument>;
}

/** All that documents with JSX import, as one module of Vite's; the documents themselves are no modules. */
export interface Registry extends Runner {
  plugin: Plugin;
  /** What was bundled for documents, by path. */
  linked: ReadonlyMap<string, LinkedNeeds>;
  /** What Vite knows of them beside modules. */
  vite: Pick<ViteParts, 'defined'>;
}

/** What a document needs, and where the registry has it. */
export interface LinkedNeeds {
  needs: Needs;
  /** Keys of the registry by specifier. */
  keys: ReadonlyMap<string, string>;
}

/** Where documents with JSX are, and how their site is made. */
export interface RegistryPlace {
  root: string;
  isDev: boolean;
  /** The documents with JSX that the site has. */
  documents: () => readonly JsxDocument[];
  /** What is known of them from the last build. */
  known: NeedsShelf;
}

/** A document with JSX that may not have to be read. */
export interface JsxDocument {
  path: string;
  /** Of what it says. */
  hash: string;
  source: () => SourceDocument;
}

export function createRegistry({ root, isDev, documents, known }: RegistryPlace): Registry {
  const imports: Imports = new Map();
  const linked = new Map<string, LinkedNeeds>();
  const vite = {} as ViteParts;
  const compile = (document: SourceDocument) => compileAt(root, document, vite);
  const link = (path: string, needs: Needs) => linkImports(root, path, needs, imports, vite);

  const load = async () => {
    if (isDev) return { code: openRegistry, meta: registryMetadata([]) };
    const metadata: AstroMetadata[] = [];
    for (const document of documents()) {
      const needs = await known.needsOf(document, compile);
      linked.set(document.path, { needs, keys: await link(document.path, needs) });
      if (needs.metadata !== undefined) metadata.push(needs.metadata);
    }
    known.keep();
    return { code: builtRegistry(Array.from(imports.values(), ({ key }) => key)), meta: registryMetadata(metadata) };
  };

  return {
    vite,
    linked,
    async run(document, loadImport) {
      const compiled = await compile(document);
      const keys = await link(document.path, compiled);
      return runDocument({ body: compiled.body, keys }, loadImport).catch((error: unknown) => {
        throw documentError(document.path, error);
      });
    },
    plugin: {
      name: 'docwright-registry',
      enforce: 'pre',
      configResolved: (config) => void Object.assign(vite, partsOf(config)),
      // For documents that are modules, and for what documents import.
      transform: {
        order: 'pre',
        filter: { id: /\.mdx$/ },
        handler: (code, id) => withFolderComponents(code, id, root),
      },
      async resolveId(source, importer, options) {
        if (source === registryId || source.startsWith(importPrefix)) return source;
        if (importer?.startsWith(importPrefix) !== true) return undefined;
        return this.resolve(source, importOf(imports, importer)?.importer, { ...options, skipSelf: true });
      },
      load(id) {
        const imported = id.startsWith(importPrefix) ? importOf(imports, id) : undefined;
        if (imported !== undefined) return importModule(imported);
        if (id.startsWith(importPrefix)) return ''; // Astro writes it.
        if (id !== registryId) return undefined;
        vite.resolve = resolver((specifier, importer) => this.resolve(specifier, importer), isDev);
        return load();
      },
    },
  };
}

const partsOf = ({ plugins, define = {} }: ResolvedConfig): Pick<ViteParts, 'mdx' | 'defined'> => ({
  mdx: mdxCompiler(plugins),
  defined: Object.keys(define).filter((name) => !name.startsWith('import.meta.')),
});

/** Asks as MDX, then as TypeScript, which @astrojs/mdx does too; a build asks once for each folder. */
function resolver(ask: ViteParts['resolve'], isDev: boolean): ViteParts['resolve'] {
  const known = new Map<string, ReturnType<ViteParts['resolve']>>();
  const fresh: ViteParts['resolve'] = async (specifier, importer) =>
    (await ask(specifier, importer)) ?? ask(specifier, `${importer}.ts`);
  if (isDev) return fresh;
  return (specifier, importer) => {
    const key = `${dirname(importer)}\n${specifier}`;
    const target = known.get(key) ?? fresh(specifier, importer);
    known.set(key, target);
    return target;
  };
}
