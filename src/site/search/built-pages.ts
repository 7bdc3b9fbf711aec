import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchPage } from './state.ts';

/**
 * Finds the pages among the files of a built site.
 *
 * @param files From the site.
 * @param known Digests of those that need not be read, by file.
 */
export const builtPages = (site: string, files: readonly string[], known: ReadonlyMap<string, string>): SearchPage[] =>
  files.flatMap((path) => {
    if (!path.endsWith('.html')) return [];
    const file = join(site, path);
    const address = `/${path.replace(/(?<=^|\/)index\.html$/, '')}`;
    return { address, file, key: known.get(path) ?? digestOf(readFileSync(file, 'utf8')) };
  });

/** Names what search takes of a page: the article that is marked for it, and of other pages' HTML all. */
export function digestOf(html: string): string {
  const [start, end] = [html.indexOf('<article data-pagefind-body'), html.lastIndexOf('</article>')];
  const indexed = start >= 0 && end > start ? html.slice(start, end) : html;
  return hash('sha256', indexed, 'base64url');
}
