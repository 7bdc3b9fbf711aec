import { isAbsolute, join, relative } from 'node:path';
import { normalizePath } from 'vite';
import type { SourceDocument } from '../../../model/facts.ts';
import { compileDocument, type Import } from './compile.ts';
import { documentError } from './document-error.ts';
import { withFolderComponents } from './folder.ts';
import { addImport, type Imports } from './imports.ts';
import type { AstroMetadata, MdxCompiler } from './mdx.ts';

/** A document that can run: its imports are known to the registry. */
export interface LinkedDocument {
  /** Undefined where the document is a module, its only import. */
  body: string | undefined;
  /** Keys of the registry by specifier, in the order of the document. */
  keys: ReadonlyMap<string, string>;
}

/** What the registry has to know of a document: plain data. */
export interface Needs {
  imports: Import[];
  metadata: AstroMetadata | undefined;
}

/** What Vite knows. */
export interface ViteParts {
  mdx: MdxCompiler;
  /** Names that its option `define` replaces. */
  defined: readonly string[];
  /** Finds what a specifier means in the document at an absolute path; null where nothing is there. */
  resolve: (specifier: string, importer: string) => Promise<{ id: string } | null>;
}

/**
 * Compiles a document.
 *
 * @throws {Error} Where it is not valid; it names the document.
 */
export async function compileAt(
  root: string,
  document: SourceDocument,
  { mdx, defined }: Pick<ViteParts, 'mdx' | 'defined'>,
): Promise<Needs & Pick<LinkedDocument, 'body'>> {
  const path = normalizePath(join(root, document.path));
  const text = withFolderComponents(document.text, path, root);
  const compiled = await compileDocument(mdx, text, path, defined).catch((error: unknown) => {
    throw documentError(document.path, error);
  });
  return compiled ?? { body: undefined, imports: [{ specifier: path, names: ['*'] }], metadata: undefined };
}

/**
 * Adds what a document imports to the registry.
 *
 * @param document The path of the document from the root.
 * @returns Keys by specifier.
 * @throws {Error} Where an import is not there; it names the document.
 */
export async function linkImports(
  root: string,
  document: string,
  { imports: found }: Needs,
  imports: Imports,
  { resolve }: ViteParts,
): Promise<Map<string, string>> {
  const path = normalizePath(join(root, document));
  const keys = new Map<string, string>();
  for (const { specifier, names } of found) {
    const target = await resolve(specifier, path);
    if (target === null) throw documentError(document, missingImport(specifier));
    // Files of styles are named by it: a site must be the same wherever its documents lie.
    const id = isAbsolute(target.id) ? normalizePath(relative(root, target.id)) : target.id;
    keys.set(specifier, addImport(imports, { specifier, names, importer: path }, id, document));
  }
  return keys;
}

const missingImport = (specifier: string): string => {
  const isFile = /^[./]/.test(specifier);
  const help = isFile ? 'put it there, or mend the path' : 'install the package, or mend its name';
  return `Could not resolve '${specifier}', which it imports; ${help}`;
};
