import { moduleRunnerTransform } from 'vite';
import type { AstroMetadata, MdxCompiler } from './mdx.ts';

/** A document ready to be evaluated. */
export interface Compiled {
  /** The body of an async function that imports and exports with Vite's functions for it. */
  body: string;
  imports: Import[];
  metadata: AstroMetadata;
}

export interface Import {
  /** As written. */
  specifier: string;
  /** Names that are taken, sorted; `*` for all. */
  names: string[];
}

/**
 * @param path Absolute path of the document.
 * @param defined Names that Vite's option `define` replaces.
 * @returns undefined where the document has to be a module.
 * @throws Where it is not valid MDX.
 */
export async function compileDocument(
  mdx: MdxCompiler,
  text: string,
  path: string,
  defined: readonly string[],
): Promise<Compiled | undefined> {
  const { code, metadata } = await mdx(text, path);
  const transformed = await moduleRunnerTransform(code, null, path, '');
  if (transformed === null || needsModule(transformed.code, defined)) return undefined;
  return { body: transformed.code, imports: importsOf(transformed.code), metadata };
}

/**
 * What Vite alone puts into a module: `import.meta.env`, `import.meta.glob`, what `import()` loads, defined names. True
 * of a document that only speaks of them, too: it is a module without need then, and the same comes out.
 */
export const needsModule = (body: string, defined: readonly string[]): boolean =>
  /__vite_ssr_(?:import_meta|dynamic_import)__/.test(body) || defined.some((name) => body.includes(name));

/** One line for each, as Vite writes them. */
const importLine =
  /^const (__vite_ssr_import_\d+__) = await __vite_ssr_import__\(("(?:[^"\\]|\\.)*")(?:, (\{.*\}))?\);$/gm;

function importsOf(body: string): Import[] {
  const found = new Map<string, Set<string>>();
  for (const [line, variable = '', quoted = '', options] of body.matchAll(importLine)) {
    const specifier = JSON.parse(quoted) as string;
    const { importedNames = body.replace(line, '').includes(variable) ? ['*'] : [] } = JSON.parse(options ?? '{}') as {
      importedNames?: string[];
    };
    found.set(specifier, new Set([...(found.get(specifier) ?? []), ...importedNames]));
  }
  return Array.from(found, ([specifier, names]) => ({ specifier, names: [...names].toSorted() }));
}
