import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The folder beside a built site in which the next one is made. */
export const stagingFor = (outDir: URL): URL =>
  new URL(`.${outDir.pathname.split('/').at(-2)}.next/`, new URL('../', outDir));

/**
 * Publishes a finished site: puts the folder it was made in where the old site was. Belongs at the end of the
 * integrations, so that all others are done with the folder. A build that fails leaves the old site as it was.
 */
export const publisher = (staging: URL, outDir: URL): AstroIntegration => ({
  name: 'docwright-publisher',
  hooks: {
    'astro:build:done': () => {
      const [next, site] = [fileURLToPath(staging), fileURLToPath(outDir)].map((path) =>
        path.replace(/[\\/]$/, ''),
      ) as [string, string];
      const old = `${next}.old`;
      rmSync(old, { recursive: true, force: true });
      if (existsSync(site)) renameSync(site, old);
      renameSync(next, site);
      rmSync(old, { recursive: true, force: true });
    },
  },
});
