import { join } from 'node:path';
import { normalizePath } from 'vite';
import type { DocumentFacts } from '../../../model/facts.ts';
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

/** @throws {Error} Where the document is not valid, or imports what is not there; it names the document. */
export async function linkDocument(
  document: DocumentFacts,
  root: string,
  imports: Imports,
  { mdx, defined, resolve }: ViteParts,
): Promise<LinkedDocument> {
  const path = normalizePath(join(root, document.path));
  const named = (error: unknown): never => {
    throw documentError(document.path, error);
  };
  const text = withFolderComponents(document.text, path, root);
  const compiled = await compileDocument(mdx, text, path, defined).catch(named);
  const found: Import[] = compiled?.imports ?? [{ specifier: path, names: ['*'] }];
  const keys = new Map<string, string>();
  for (const { specifier, names } of found) {
    const target = (await resolve(specifier, path)) ?? named(missingImport(specifier));
    keys.set(specifier, addImport(imports, { specifier, names, importer: path }, target.id, document.path));
  }
  return { body: compiled?.body, keys, metadata: compiled?.metadata };
}

const missingImport = (specifier: string): string => {
  const isFile = /^[./]/.test(specifier);
  const help = isFile ? 'put it there, or mend the path' : 'install the package, or mend its name';
  return `Could not resolve '${specifier}', which it imports; ${help}`;
};
