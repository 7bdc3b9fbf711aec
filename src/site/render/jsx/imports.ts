import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** Something that documents import. */
export interface Imported {
  /** As the first of them writes it. */
  specifier: string;
  /** Absolute path of that document. */
  importer: string;
  /** Names that are taken, sorted; `*` for all. */
  names: readonly string[];
}

/** Begins the id of each module that hands on one import. */
export const importPrefix = 'virtual:docwright/import/';

/** Imports by key: what resolves to one file and takes the same names is one. */
export type Imports = Map<string, Imported>;

/**
 * @param id What the specifier resolves to.
 * @param document Path of the document from the root: errors of the bundler show the key.
 */
export function addImport(imports: Imports, imported: Imported, id: string, document: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([id, imported.names]))
    .digest('hex')
    .slice(0, 10);
  const known = [...imports.keys()].find((key) => key.endsWith(hash));
  if (known !== undefined) return known;
  const name = posix.parse(id.split('?')[0] ?? '').name.replaceAll(/[^\w-]/g, '');
  const key = `${document}/${name}-${hash}`;
  imports.set(key, imported);
  return key;
}

/** Code of the module that hands on an import. */
export function importModule({ specifier, names }: Imported): string {
  const from = JSON.stringify(specifier);
  if (names.length === 0) return `import ${from};`;
  if (names.includes('*')) return `export * as whole from ${from};`;
  return `export { ${names.map((name) => (/^[\w$]+$/.test(name) ? name : JSON.stringify(name))).join(', ')} } from ${from};`;
}
