import type { Plugin } from 'vite';

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
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      return found ?? this.resolve(id, import.meta.filename, { ...options, skipSelf: true });
    },
  },
});
