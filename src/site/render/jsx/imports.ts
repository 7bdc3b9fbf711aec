import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Import } from './compile.ts';

/** Something that documents import: what resolves to one file and takes the same names is one. */
export interface Imported extends Import {
  /** Absolute path of the first document that imports it: its specifier starts there. */
  importer: string;
  /** Stands for it in ids of modules. Names that document, since the bundler shows ids in its errors. */
  key: string;
}

/** Imports by the ends of their keys. */
export type Imports = Map<string, Imported>;

const hashLength = 10;

/**
 * @param id What the specifier resolves to; a path is relative to the root.
 * @param document The path of the document from the root.
 * @returns The key.
 */
export function addImport(imports: Imports, imported: Omit<Imported, 'key'>, id: string, document: string): string {
  const content = JSON.stringify([id, imported.names]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, hashLength);
  const known = imports.get(hash);
  if (known !== undefined) return known.key;
  const { name } = posix.parse(id.split('?')[0] ?? '');
  const key = `${document}/${name}-${hash}`.replaceAll(/[^\p{L}\p{N}._/-]/gu, '_');
  imports.set(hash, { ...imported, key });
  return key;
}

export const importOf = (imports: Imports, key: string): Imported | undefined => imports.get(key.slice(-hashLength));

/** Code of the module that hands on an import; as a whole it is under one name, since not all have a default. */
export function importModule({ specifier, names }: Import): string {
  const from = JSON.stringify(specifier);
  if (names.length === 0) return `import ${from};`;
  if (names.includes('*')) return `export * as ${whole} from ${from};`;
  return `export { ${names.map((name) => (/^[\w$]+$/.test(name) ? name : JSON.stringify(name))).join(', ')} } from ${from};`;
}

export const whole = 'docwrightWhole';
