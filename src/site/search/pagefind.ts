import { readFileSync } from 'node:fs';
import { articleOf } from './built-pages.ts';
import type { SearchPage } from './state.ts';

/** Contents by path, as Pagefind would write them for these pages alone. */
export type IndexFiles = Map<string, Uint8Array>;

export type Indexer = (pages: readonly SearchPage[]) => Promise<IndexFiles>;

/** What is written is another index with each of these. */
export interface Settings {
  /** Of all pages: Pagefind would make an index of each language there is. */
  language: string;
  /** What is no text to find, by CSS selector. */
  exclude: string[];
}

/** Titles are metadata, and weigh more there; as text, each excerpt from the start of a page would repeat one. */
export const settingsFor = (language: string): Settings => ({
  language,
  exclude: ['.document-header h1', '.prose > h1:first-child', '.prose > .heading:first-child > h1'],
});

const mark = 'data-pagefind-body';

/** Pagefind takes everything as text where no page has the mark. This one has it, and nothing to find. */
const empty = { url: '/no/page/', content: `<html><body><p ${mark}></p></body></html>` };

/** What is around the article is nothing to find, and Pagefind would read it all. */
function indexedPart(html: string): string {
  const article = html.slice(...articleOf(html));
  return article === html ? html : `<html><body>${article}</body></html>`;
}

/**
 * Runs Pagefind, as long as it is needed.
 *
 * @throws Where Pagefind reports an error; a site without search is not a site.
 */
export async function withPagefind(
  { language, exclude }: Settings,
  use: (index: Indexer) => Promise<void>,
): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    await use(async (pages) => {
      const { index, errors } = await pagefind.createIndex({ forceLanguage: language, excludeSelectors: exclude });
      if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
      refuse((await index.addHTMLFile(empty)).errors);
      const added = pages.map(async ({ address: url, file }) => {
        const content = readFileSync(file, 'utf8');
        return content.includes(mark) ? (await index.addHTMLFile({ url, content: indexedPart(content) })).errors : [];
      });
      refuse((await Promise.all(added)).flat());
      const { files, errors: failures } = await index.getFiles();
      refuse(failures);
      await index.deleteIndex();
      return new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
    });
  } finally {
    await pagefind.close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}
