import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { rolldown } from 'rolldown';

/** A file of the package that holds what is loaded together: all that its roots import, as far as no file before it holds it. */
export interface Group {
  name: string;
  /** Modules by their path in the folder, without extension. */
  roots: readonly string[];
}

/** Where the files are: as deep as most modules, so that a module that asks where it lies gets the answer that it had. */
const folder = 'joined';

/**
 * Joins compiled modules to a file for each group, since most of a short run is looking for modules. Each module stays
 * at its path, and passes on what the file has: whoever imports it there gets the same objects.
 *
 * @param lib Folder of compiled modules.
 * @throws Where a module would not find what it looks for beside itself.
 */
export async function joinModules(lib: string, groups: readonly Group[]): Promise<void> {
  const groupOf = groupsOf(lib, groups);
  const moved = [...groupOf.keys()].filter((path) => !isAsDeep(relative(lib, path)) && asksForPlace(path));
  if (moved.length > 0) throw new Error(`${moved.join(', ')}: asks where it lies, and is to be joined to ${folder}/`);
  const bundle = await rolldown({
    input: Object.fromEntries(Array.from(groupOf.keys(), (path) => [relative(lib, path).replace(/\.js$/, ''), path])),
    platform: 'node',
    treeshake: false,
    preserveEntrySignatures: 'allow-extension',
    external: (id, importer) => !groupOf.has(importer === undefined || !id.startsWith('.') ? id : beside(importer, id)),
  });
  await bundle.write({
    dir: lib,
    entryFileNames: '[name].js',
    chunkFileNames: `${folder}/[name].js`,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: groups.map(({ name }, index) => ({
        name,
        priority: groups.length - index,
        test: (path: string) => groupOf.get(path) === name,
      })),
    },
  });
  await bundle.close();
}

/** @returns The name of its group for each module that is in one, by its path. */
function groupsOf(lib: string, groups: readonly Group[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, roots } of groups) {
    const add = (path: string): void => {
      if (found.has(path)) return;
      found.set(path, name);
      importedBy(path).forEach(add);
    };
    for (const root of roots) add(join(lib, `${root}.js`));
  }
  return found;
}

/** The modules of this package that one loads in any case. */
function importedBy(path: string): string[] {
  const { staticImports, staticExports } = parseSync(path, readFileSync(path, 'utf8')).module;
  const requests = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest),
    ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest)),
  ];
  return requests.flatMap((request) => {
    const id = request?.value ?? '';
    return id.startsWith('.') && id.endsWith('.js') ? [beside(path, id)] : [];
  });
}

const beside = (path: string, id: string): string => resolve(dirname(path), id);

const isAsDeep = (path: string): boolean => path.split(sep).length === 2;

const asksForPlace = (path: string): boolean => readFileSync(path, 'utf8').includes('import.meta');
