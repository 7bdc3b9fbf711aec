import { dirname } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { DocumentFacts } from '../../../model/facts.ts';
import { documentError } from './document-error.ts';
import { withFolderComponents } from './folder.ts';
import { importModule, importOf, type Imports } from './imports.ts';
import { type LinkedDocument, linkDocument, type ViteParts } from './link.ts';
import { type AstroMetadata, mdxCompiler } from './mdx.ts';
import { builtRegistry, importPrefix, openRegistry, registryId, registryMetadata } from './registry-module.ts';
import { type Propagated, runDocument, type RunDocument } from './run.ts';

/** All that documents with JSX import, as one module of Vite's; the documents themselves are no modules. */
export interface Registry {
  plugin: Plugin;
  /**
   * Runs a document.
   *
   * @param load Of the registry's module.
   * @throws {Error} Where it is not valid, imports what is not there or throws itself; it names the document.
   */
  run(document: DocumentFacts, load: (key: string) => Promise<Propagated>): Promise<RunDocument>;
}

interface Place {
  root: string;
  isDev: boolean;
  /** The documents with JSX that a build renders. */
  documents: () => Promise<readonly DocumentFacts[]>;
}

export function createRegistry({ root, isDev, documents }: Place): Registry {
  const imports: Imports = new Map();
  const linked = new Map<string, LinkedDocument>();
  const vite = {} as ViteParts;
  const link = (document: DocumentFacts) => linkDocument(document, root, imports, vite);

  const load = async () => {
    if (isDev) return { code: openRegistry, meta: registryMetadata([]) };
    for (const document of await documents()) linked.set(document.path, await link(document));
    const metadata = [...linked.values()].map((document) => document.metadata).filter(isKnown);
    return { code: builtRegistry(Array.from(imports.values(), ({ key }) => key)), meta: registryMetadata(metadata) };
  };

  return {
    async run(document, loadImport) {
      const found = linked.get(document.path) ?? (await link(document));
      return runDocument(found, loadImport).catch((error: unknown) => {
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

const isKnown = (metadata: AstroMetadata | undefined): metadata is AstroMetadata => metadata !== undefined;

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
