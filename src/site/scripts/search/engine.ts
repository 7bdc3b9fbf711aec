/** The part of Pagefind's interface that we use. */
export interface PagefindModule {
  createInstance(options: PagefindOptions): Pagefind;
}

export interface PagefindOptions {
  /** Where its files are; beside its script without. */
  basePath?: string;
  /** Stands before the addresses of pages. */
  baseUrl: string;
  /** True: it makes no thread of its own. */
  noWorker: boolean;
  excerptLength?: number;
  excerptEllipsis?: string;
  ranking: object;
}

export interface Pagefind {
  filters(): Promise<Filters>;
  search(term: string | null, options: { filters: Readonly<Record<string, string>> }): Promise<Search>;
}

/** Numbers of pages by filter and value. */
export type Filters = Record<string, Record<string, number>>;

export interface Search {
  results: Found[];
  /** Numbers of pages that each value would leave. */
  filters: Filters;
}

/** A page that was found, of which nothing is loaded yet. */
export interface Found {
  id: string;
  score: number;
  /** Fields that have words of the query. */
  matchedMetaFields?: string[];
  data(): Promise<PageData>;
}

/** What is known of a page. */
export interface PageData {
  url: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
  /** HTML: text with `<mark>`. */
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string; weighted_locations: { balanced_score: number }[] }[];
}

/**
 * What makes a hit a better one. Long documents are hardly held against their length: a reference answers more than a
 * note does. The figures are tried on test/site/search/queries.ts.
 */
export const ranking = { pageLength: 0.1, metaWeights: { title: 8, names: 8, type: 0.5, status: 0.5 } };

let attempts = 0;

/**
 * Loads what searches the built site; it loads the index when it is asked.
 *
 * @param base Where the site is, with a slash at its end.
 * @throws Where it cannot be loaded: without a network, or on the development server before the first build.
 */
export async function loadEngine(base: string): Promise<Pagefind> {
  attempts += 1;
  // Browsers keep in mind that an address could not be loaded.
  const address = `${base}pagefind/pagefind.js${attempts > 1 ? `?${attempts}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return createInstance({ baseUrl: base, noWorker: true, excerptLength: 24, excerptEllipsis: '…', ranking });
}
