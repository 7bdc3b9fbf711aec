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

/** Names what search takes of a page. */
export const digestOf = (html: string): string => hash('sha256', html.slice(...articleOf(html)), 'base64url');

/** @returns Where the article that is marked for search begins and ends; of other pages' HTML all. */
export function articleOf(html: string): [start: number, end: number] {
  const [start, end] = [html.indexOf('<article data-pagefind-body'), html.lastIndexOf('</article>')];
  return start >= 0 && end > start ? [start, end + '</article>'.length] : [0, html.length];
}
