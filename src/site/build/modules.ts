import { isAbsolute, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { imagesId } from '../render/image-modules.ts';

export interface ModuleWatch {
  plugin: Plugin;
  /** Files that code was loaded from, from the root, without those of packages and of docwright itself. */
  list: () => string[];
  /** Whether components ask Astro for collections: then they depend on all documents. */
  asksForContent: () => boolean;
}

/** Notes what code of a project a build is made of. */
export function watchModules(root: string): ModuleWatch {
  const found = new Set<string>();
  let asksForContent = false;
  return {
    plugin: {
      name: 'docwright-modules',
      buildEnd() {
        for (const id of this.getModuleIds()) {
          const info = this.getModuleInfo(id);
          if (!isOwn(id) || isImageOnly(info?.importers ?? [])) continue;
          const path = relative(root, id.replace(/[?#].*$/s, '')).replaceAll(sep, '/');
          found.add(path);
          // Pages of the project's own are made each time.
          if (!path.startsWith('src/pages/') && info?.importedIds.some((other) => other.includes('astro:content')))
            asksForContent = true;
        }
      },
    },
    list: () => [...found].toSorted(),
    asksForContent: () => asksForContent,
  };
}

/** Pictures in Markdown are inputs of their pages. */
const isImageOnly = (importers: readonly string[]): boolean =>
  importers.length > 0 && importers.every((id) => id === imagesId);

const own = new URL('../../', import.meta.url).pathname;

/** What Astro writes follows from other inputs. */
const isOwn = (id: string): boolean =>
  isAbsolute(id) && !id.startsWith(own) && !/\/(?:node_modules|\.astro|\.dist\.next)\//.test(id);
