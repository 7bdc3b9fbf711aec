import { parseSync } from 'oxc-parser';
import { applySplices, type Splice } from '../../text/edits.ts';
import { type OfflineSite, targetOf } from './addresses.ts';

/** Code of a module that stands in a page. */
export interface InlineModule {
  /** Its imports name files of the site by `/` and their path from it. */
  code: string;
}

/**
 * Makes a module that stands in a page one that can stand anywhere.
 *
 * @param file The page.
 * @returns undefined where it imports nothing.
 */
export function inlineModule(code: string, site: OfflineSite, file: string): InlineModule | undefined {
  const imports = importsIn(code);
  if (imports.length === 0) return undefined;
  const splices = imports.flatMap(({ start, end, address }): Splice[] => {
    const target = address === undefined ? undefined : targetOf(site, file, address);
    return target !== undefined && 'file' in target ? [{ start, end, text: JSON.stringify(`/${target.file}`) }] : [];
  });
  return { code: applySplices(code, splices) };
}

/**
 * Gives a module what it asks for while it runs by the script of the copy: browsers load no module from a disk, and
 * scripts know of no module that they are.
 *
 * @param name Of the module.
 */
export function forScript(code: string, name: string): string {
  const running = importsIn(code).flatMap(({ place, address }): Splice[] =>
    address === undefined && place !== undefined
      ? [{ start: place, end: place + 'import'.length, text: 'docwrightOffline.import' }]
      : [],
  );
  const metas = code.includes('import.meta') ? parseSync('module.js', code).module.importMetas : [];
  const text = `docwrightOffline.meta(${JSON.stringify(name)})`;
  const splices = [...running, ...metas.map(({ start, end }) => ({ start, end, text }))];
  const changed = applySplices(
    code,
    splices.toSorted((a, b) => a.start - b.start),
  );
  return changed.startsWith(preloads) ? changed.replace(listed, 'docwrightOffline.ahead($&)') : changed;
}

/** How Vite begins a module that has files loaded ahead, and how it lists them there. */
const preloads = 'const __vite__mapDeps=';
const listed = 'i.map(i=>d[i])';

interface Import {
  /** Of what is imported. */
  start: number;
  end: number;
  /** undefined where it is known only when it runs. */
  address: string | undefined;
  /** Where an `import()` begins. */
  place?: number;
}

function importsIn(code: string): Import[] {
  if (!code.includes('import') && !code.includes('export')) return [];
  const { module } = parseSync('module.js', code);
  const fixed = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)].flatMap(
    ({ moduleRequest: from }): Import[] => (from ? [{ start: from.start, end: from.end, address: from.value }] : []),
  );
  const running = module.dynamicImports.map(({ start: place, moduleRequest: { start, end } }): Import => {
    const literal = /^(["'`])([^"'`\\$]*)\1$/.exec(code.slice(start, end));
    return { start, end, address: literal?.[2], place };
  });
  const all = [...fixed, ...running].toSorted((a, b) => a.start - b.start);
  // `export { a, b } from 'x'` is listed once for each name.
  return all.filter(({ start }, at) => start !== all[at - 1]?.start);
}
