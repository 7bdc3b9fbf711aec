import type { AstroMetadata } from './mdx.ts';

export const registryId = 'virtual:docwright/registry';

/** Begins the id of each module that hands on one import; its key follows. */
export const importPrefix = 'virtual:docwright/import/';

/** Astro makes of such an id a module that gives the styles of what it stands for, too. */
const withStyles = '?astroPropagatedAssets';

/** Code of the registry for a build: the bundler has to see all imports. */
export function builtRegistry(keys: Iterable<string>): string {
  const lines = Array.from(keys, (key) => {
    const id = JSON.stringify(`${importPrefix}${key}${withStyles}`);
    return `  ${JSON.stringify(key)}: () => import(${id}),\n`;
  });
  return `const imports = {\n${lines.join('')}};\nexport const load = (key) => imports[key]();\n`;
}

/** Code of the registry for the development server, in which documents get new imports. */
export const openRegistry = `export const load = (key) =>
  import(/* @vite-ignore */ ${JSON.stringify(`/@id/${importPrefix}`)} + key + ${JSON.stringify(withStyles)});
`;

const lists = ['hydratedComponents', 'clientOnlyComponents', 'serverComponents'] as const;

/** What Astro's build looks for in each module: components that run in the browser get a file of their own. */
export function registryMetadata(documents: readonly AstroMetadata[]) {
  const components = lists.map((list) => {
    const all = documents.flatMap((document) => document[list]);
    return [list, [...new Map(all.map((component) => [JSON.stringify(component), component])).values()]];
  });
  return {
    astro: {
      ...Object.fromEntries(components),
      scripts: [],
      containsHead: false,
      propagation: 'in-tree',
      pageOptions: {},
    },
  };
}
