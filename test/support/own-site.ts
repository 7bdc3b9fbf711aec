import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { spawn, writeTree } from './cli.ts';
import { launch } from './page.ts';
import { withoutProgress } from './process.ts';
import { serve, type Server } from './site.ts';

export interface OpenSite {
  browser: Browser;
  server: Server;
  close(): Promise<void>;
}

/** Folder of the repository, which is a project itself. */
export const ownRoot = join(import.meta.dirname, '../..');

/**
 * Builds a project, serves the site and starts a browser.
 *
 * @param args For `build` and `preview`, such as `--base /docs/`.
 * @throws With what the build wrote, where it fails or warns.
 */
export async function openSite(root: string, ...args: string[]): Promise<OpenSite> {
  const place = ['--root', root, '--out-dir', join(writeTree({}), 'site'), ...args];
  const built = spawn('build', ...place);
  if (built.status !== 0 || withoutProgress(built.err) !== '') throw new Error(built.out + built.err);
  const server = await serve('preview', ...withoutDay(place));
  const browser = await launch(inject('browser'));
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** The site is built for a day; who serves it needs none. */
function withoutDay(args: readonly string[]): string[] {
  const at = args.indexOf('--as-of');
  return at < 0 ? [...args] : args.toSpliced(at, 2);
}
