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
    return { address, file, key: known.get(path) ?? digestOf(readFileSync(file, 'utf8')) };
  });

/** Names what search takes of a page: the article that is marked for it, and of other pages' HTML all. */
export function digestOf(html: string): string {
  const [start, end] = [html.indexOf('<article data-pagefind-body'), html.lastIndexOf('</article>')];
  const indexed = start >= 0 && end > start ? html.slice(start, end) : html;
  return hash('sha256', indexed, 'base64url');
}
