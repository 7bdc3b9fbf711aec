import { type EcmaScriptModule, parseSync } from 'oxc-parser';
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
  const { module } = parseSync('document.js', code);
  if (needsModule(module, code, defined)) return undefined;
  const transformed = await moduleRunnerTransform(code, null, path, '');
  return transformed === null ? undefined : { body: transformed.code, imports: importsOf(module), metadata };
}

/** What Vite alone puts into a module: `import.meta.env`, `import.meta.glob`, what `import()` loads, defined names. */
export const needsModule = (
  { importMetas, dynamicImports }: EcmaScriptModule,
  code: string,
  defined: readonly string[],
): boolean => importMetas.length + dynamicImports.length > 0 || defined.some((name) => code.includes(name));

function importsOf({ staticImports, staticExports }: EcmaScriptModule): Import[] {
  const found = new Map<string, Set<string>>();
  const from = (specifier: string): Set<string> => {
    const names = found.get(specifier) ?? new Set();
    found.set(specifier, names);
    return names;
  };
  for (const { moduleRequest, entries } of staticImports) {
    const names = from(moduleRequest.value);
    for (const { importName } of entries) names.add(takenName(importName));
  }
  for (const { moduleRequest, importName } of staticExports.flatMap(({ entries }) => entries))
    if (moduleRequest !== null) from(moduleRequest.value).add(takenName(importName));
  return [...found].map(([specifier, names]) => ({ specifier, names: [...names].toSorted() }));
}

function takenName({ kind, name }: { kind: string; name: string | null }): string {
  if (kind === 'Default') return 'default';
  return kind === 'Name' ? (name ?? '*') : '*';
}
