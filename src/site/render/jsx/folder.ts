import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, parse, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { mdxToJs } from 'satteri';
import { UsageError } from '../../../model/usage-error.ts';
import { features } from '../../../parse/settings.ts';

/** Files that can be components. */
const componentFile = /^[A-Z]\w*\.(?:astro|mdx|[jt]sx|svelte|vue)$/;

/**
 * Lists the components of the project's own folder, which documents use without an import.
 *
 * @returns Paths by name.
 * @throws {UsageError} Where two have one name.
 */
function folderComponents(root: string): Map<string, string> {
  const folder = join(root, 'components');
  const found = new Map<string, string>();
  for (const file of existsSync(folder) ? readdirSync(folder).toSorted() : []) {
    if (!componentFile.test(file)) continue;
    const { name } = parse(file);
    const other = found.get(name);
    if (other !== undefined)
      throw new UsageError(`components/${parse(other).base} and components/${file} have one name; rename one of them`);
    found.set(name, join(folder, file));
  }
  return found;
}

/**
 * Adds imports of the components of the folder that a document uses and neither imports nor defines.
 *
 * @param path Absolute path of the document.
 */
export function withFolderComponents(text: string, path: string, root: string): string {
  const mentioned = [...folderComponents(root)].filter(([name]) => text.includes(`<${name}`));
  if (mentioned.length === 0) return text;
  const code = compiledAlone(text);
  if (code === undefined) return text;
  const { staticImports, staticExports } = parseSync('document.js', code).module;
  const own = new Set([
    ...staticImports.flatMap(({ entries }) => entries.map(({ localName }) => localName.value)),
    ...staticExports.flatMap(({ entries }) => entries.map(({ localName }) => localName.name)),
  ]);
  const components = staticExports.find(({ entries }) =>
    entries.some(({ exportName }) => exportName.name === 'components'),
  );
  const mapped = components === undefined ? '' : code.slice(components.start, components.end);
  const imports = mentioned
    .filter(([name]) => !own.has(name) && !has(mapped, name) && new RegExp(`_jsxs?\\(${name}\\b`).test(code))
    .map(
      ([name, file]) =>
        `import ${name} from ${JSON.stringify(`./${relative(dirname(path), file).replaceAll('\\', '/')}`)};`,
    );
  if (imports.length === 0) return text;
  const end = frontmatter.exec(text)?.[0].length ?? 0;
  return `${text.slice(0, end)}\n${imports.join(' ')}\n\n${text.slice(end)}`;
}

/** Where Astro sees one. */
const frontmatter = /^\uFEFF?(?:\s*\n)?(---|\+\+\+)[^]*?\n\1[ \t]*(?:\r?\n|$)/;

const has = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(text);

/** @returns undefined where it is not valid MDX: the compiler says so, with the place. */
function compiledAlone(text: string): string | undefined {
  try {
    return mdxToJs(text, { features }).code;
  } catch {
    return undefined;
  }
}
