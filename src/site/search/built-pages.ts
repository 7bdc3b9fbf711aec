import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchPage } from './state.ts';

/**
 * Lists the pages of a built site.
 *
 * @param known Digests of those that need not be read, by file from the site.
 */
export const builtPages = (site: string, known: ReadonlyMap<string, string>): SearchPage[] =>
  globSync('**/*.html', { cwd: site }).map((found) => {
    const path = found.replaceAll('\\', '/');
    const file = join(site, found);
    const address = `/${path.replace(/(?<=^|\/)index\.html$/, '')}`;
    return { address, file, key: known.get(path) ?? digestOf(readFileSync(file)) };
  });

/** Names what a page says. */
export const digestOf = (html: string | Uint8Array): string => hash('sha256', html, 'base64url');
