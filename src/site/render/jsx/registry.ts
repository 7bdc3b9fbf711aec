import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { DocumentFacts } from '../../../model/facts.ts';
import { type Compiled, compileDocument } from './compile.ts';
import { documentError } from './document-error.ts';
import { withFolderComponents } from './folder.ts';
import { addImport, importModule, importPrefix, type Imports } from './imports.ts';
import { type AstroMetadata, mdxCompiler, type MdxCompiler } from './mdx.ts';
import { type Propagated, runDocument, type RunDocument } from './run.ts';

/** A document with JSX, ready to be evaluated against the registry. */
export interface LinkedDocument {
  /** Undefined where the document is a module, the only import. */
  body: string | undefined;
  /** Keys of the registry by specifier, in the order of the document. */
  keys: ReadonlyMap<string, string>;
}

/** All that documents with JSX import, as one module of Vite's; the documents themselves are no modules. */
export interface Registry {
  plugin: Plugin;
  /**
   * Runs a document.
   *
   * @param load Of the module.
   * @throws {Error} Where it is not valid, imports what is not there or throws itself; it names the document.
   */
  run(document: DocumentFacts, load: (key: string) => Promise<Propagated>): Promise<RunDocument>;
}

interface Place {
  root: string;
  /** Those that a build renders. */
  documents(): readonly DocumentFacts[];
}

const registryId = 'virtual:docwright/registry';
const propagated = '?astroPropagatedAssets';

type Resolve = (specifier: string, importer: string) => Promise<{ id: string } | null>;

export function createRegistry({ root, documents }: Place): Registry {
  const imports: Imports = new Map();
  const built = new Map<string, LinkedDocument>();
  let mdx: MdxCompiler;
  let defined: string[] = [];
  let isDev = false;
  let resolve: Resolve;

  const compile = async (document: DocumentFacts): Promise<LinkedDocument & { metadata?: AstroMetadata }> => {
    const path = join(root, document.path);
    const text = await withFolderComponents(document.text, path, root);
    const compiled = await compileDocument(mdx, text, path, defined).catch((error: unknown) => {
      throw documentError(document.path, error);
    });
    const { body, metadata, imports: found } = compiled ?? asModule(path);
    const keys = new Map<string, string>();
    for (const { specifier, names } of found) {
      const target = await resolve(specifier, path);
      if (target === null) throw documentError(document.path, missingImport(specifier));
      keys.set(specifier, addImport(imports, { specifier, names, importer: path }, target.id, document.path));
    }
    return { body, keys, ...(metadata && { metadata }) };
  };

  const load = async (): Promise<Rolldown.LoadResult> => {
    if (isDev) return { code: devCode, meta: metaOf([]) };
    const metadata: AstroMetadata[] = [];
    for (const document of documents()) {
      const { metadata: own, ...linked } = await compile(document);
      built.set(document.path, linked);
      if (own !== undefined) metadata.push(own);
    }
    return { code: buildCode(imports.keys()), meta: metaOf(metadata) };
  };

  return {
    run: async (document, loadImport) => {
      const linked = built.get(document.path) ?? (await compile(document));
      return runDocument(linked, loadImport).catch((error: unknown) => {
        throw documentError(document.path, error);
      });
    },
    plugin: {
      name: 'docwright-registry',
      enforce: 'pre',
      configResolved({ plugins, define = {}, command }) {
        mdx = mdxCompiler(plugins);
        defined = Object.keys(define).filter((name) => !name.startsWith('import.meta.'));
        isDev = command === 'serve';
      },
      // Of documents that are modules, and of what documents import.
      transform: {
        order: 'pre',
        filter: { id: /\.mdx$/ },
        handler: (code, id) => withFolderComponents(code, id, root),
      },
      async resolveId(source, importer, options) {
        if (source === registryId || source.startsWith(importPrefix)) return source;
        if (importer?.startsWith(importPrefix) !== true) return undefined;
        const origin = imports.get(importer.slice(importPrefix.length))?.importer;
        return this.resolve(source, origin, { ...options, skipSelf: true });
      },
      load(id) {
        if (id.startsWith(importPrefix)) {
          const imported = imports.get(id.slice(importPrefix.length));
          return imported === undefined ? '' : importModule(imported);
        }
        if (id !== registryId) return undefined;
        resolve = resolver((specifier, importer) => this.resolve(specifier, importer), isDev);
        return load();
      },
    },
  };
}

/** Asks as MDX, then as TypeScript, which @astrojs/mdx does too; a build asks once for each folder. */
function resolver(ask: Resolve, isDev: boolean): Resolve {
  const known = new Map<string, ReturnType<Resolve>>();
  const fresh: Resolve = async (specifier, importer) =>
    (await ask(specifier, importer)) ?? ask(specifier, `${importer}.ts`);
  if (isDev) return fresh;
  return (specifier, importer) => {
    const key = `${dirname(importer)}\n${specifier}`;
    const target = known.get(key) ?? fresh(specifier, importer);
    known.set(key, target);
    return target;
  };
}

const asModule = (path: string): Partial<Compiled> & Pick<Compiled, 'imports'> => ({
  imports: [{ specifier: path, names: ['*'] }],
});

const missingImport = (specifier: string): string => {
  const isFile = /^[./]/.test(specifier);
  const help = isFile ? 'put it there, or mend the path' : 'install the package, or mend its name';
  return `Could not resolve '${specifier}', which it imports; ${help}`;
};

const specifierOf = (key: string): string => JSON.stringify(`${importPrefix}${key}${propagated}`);

const buildCode = (keys: Iterable<string>): string =>
  `const imports = {\n${Array.from(keys, (key) => `  ${JSON.stringify(key)}: () => import(${specifierOf(key)}),\n`).join('')}};
export const load = (key) => imports[key]();
`;

/** Imports of documents change while it runs. */
const devCode = `export const load = (key) =>
  import(/* @vite-ignore */ ${JSON.stringify(`/@id/${importPrefix}`)} + key + ${JSON.stringify(propagated)});
`;

const lists = ['hydratedComponents', 'clientOnlyComponents', 'serverComponents'] as const;

/** What Astro's build looks for in each module: components that run in the browser get a file of their own. */
function metaOf(all: readonly AstroMetadata[]) {
  const distinct = (list: (typeof lists)[number]): unknown[] => [
    ...new Map(all.flatMap((one) => one[list]).map((component) => [JSON.stringify(component), component])).values(),
  ];
  return {
    astro: {
      ...Object.fromEntries(lists.map((list) => [list, distinct(list)])),
      scripts: [],
      containsHead: false,
      propagation: 'in-tree',
      pageOptions: {},
    },
  };
}
