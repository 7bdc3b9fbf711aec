import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Vite compiles them, so a published package has them as they are written here. */
const componentsPath = fileURLToPath(
  new URL('../../src/site/document-components/index.ts', import.meta.url),
).replaceAll('\\', '/');

/**
 * Resolves what a project does not have itself from docwright's own place, so that a project needs no Astro of its
 * own and strict package managers do not matter.
 */
export const ownPackages = (): Plugin => ({
  name: 'docwright-own-packages',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^(?:astro|@astrojs\/[a-z-]+|docwright|mermaid)(?:\/|$)/ },
    async handler(id, importer, options) {
      if (id === 'docwright/components') return componentsPath;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      return found ?? this.resolve(id, import.meta.filename, { ...options, skipSelf: true });
    },
  },
});

/**
 * Where Astro's own sharp lies, which processes images. A built page looks for it from the project, where strict package
 * managers do not put it.
 *
 * @returns Paths by specifier, for the bundler; none where it is not installed: then Astro says what to do.
 */
export function ownSharp(): Record<string, string> {
  try {
    const astro = createRequire(import.meta.url).resolve('astro/package.json');
    return { sharp: pathToFileURL(createRequire(astro).resolve('sharp')).href };
  } catch {
    return {};
  }
}
