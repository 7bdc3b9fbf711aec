import type { Found, PageData, Pagefind, PagefindModule, Search } from '../search/engine.ts';

/** Of a hit, what Pagefind adds to it. */
interface RawHit extends PageData {
  /** Address of its page from the top of the site. */
  raw_url: string;
}

/**
 * Lets Pagefind search a copy of a site on a disk: its files are found from the top of the copy, and hits lead to files.
 *
 * @param top Address of the folder of the copy.
 */
export const offlinePagefind = (pagefind: PagefindModule, top: string): PagefindModule => ({
  createInstance: (options) =>
    offlineEngine(pagefind.createInstance({ ...options, basePath: `${top}pagefind/`, baseUrl: '/' }), top),
});

function offlineEngine(engine: Pagefind, top: string): Pagefind {
  const found = (result: Found): Found => ({
    ...result,
    data: async () => withFiles((await result.data()) as RawHit, top),
  });
  return {
    preload: (term) => engine.preload(term),
    filters: () => engine.filters(),
    async search(term, options): Promise<Search> {
      const answer = await engine.search(term, options);
      return { ...answer, results: answer.results.map(found) };
    },
  };
}

function withFiles(hit: RawHit, top: string): PageData {
  const path = encodeURI(hit.raw_url.slice(1)).replaceAll('?', '%3F').replaceAll('#', '%23');
  const url = `${top}${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}`;
  const sections = hit.sub_results.map((section) => ({
    ...section,
    url: section.url === hit.url ? url : url + new URL(section.url, top).hash,
  }));
  return { ...hit, url, sub_results: sections };
}
