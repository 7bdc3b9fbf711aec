import { isAbsolute, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

export interface ModuleWatch {
  plugin: Plugin;
  /** Files that code was loaded from, from the root, without those of packages and of docwright itself. */
  list: () => string[];
}

/** Notes what code of a project a build is made of. */
export function watchModules(root: string): ModuleWatch {
  const found = new Set<string>();
  return {
    plugin: {
      name: 'docwright-modules',
      buildEnd() {
        for (const id of this.getModuleIds()) if (isOwn(id)) found.add(relative(root, id.replace(/[?#].*$/s, '')));
      },
    },
    list: () => [...found].map((path) => path.replaceAll(sep, '/')).toSorted(),
  };
}

const own = new URL('../../', import.meta.url).pathname;

/** Pictures in Markdown are inputs of their pages, and Astro's lists of them follow from those. */
const isOwn = (id: string): boolean =>
  isAbsolute(id) && !id.startsWith(own) && !/\/(?:node_modules|\.astro)\/|[?&]astroContentImageFlag/.test(id);
