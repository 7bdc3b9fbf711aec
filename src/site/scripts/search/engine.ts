/** The part of Pagefind's interface that we use. */
export interface PagefindModule {
  createInstance: (options: PagefindOptions) => Pagefind;
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
  /** Stands in the address of the first file, so that no cache has it. */
  metaCacheTag?: string;
}

export interface Pagefind {
  /** Loads the parts of the index that a search needs. */
  preload(term: string): Promise<unknown>;
  filters(): Promise<Filters>;
  search(term: string | null, options: { filters: Wanted }): Promise<Search>;
}

/** Values that pages have to have, by filter. */
export type Wanted = Readonly<Record<string, string | { any: readonly string[] }>>;

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
  const folder = `${base}pagefind/`;
  const metaCacheTag = String(Date.now());
  globalThis.docwrightAhead = loadAhead(folder, `pagefind-entry.json?ts=${metaCacheTag}`);
  // Browsers keep in mind that an address could not be loaded.
  const address = `${folder}pagefind.js${attempts > 1 ? `?${attempts}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return createInstance({
    baseUrl: base,
    noWorker: true,
    excerptLength: 24,
    excerptEllipsis: '…',
    ranking,
    metaCacheTag,
  });
}

/**
 * Loads at once what Pagefind asks for in turn: how its index is called, and the index.
 *
 * @returns By name of the file.
 */
function loadAhead(folder: string, entry: string): Map<string, Promise<Response>> {
  const ahead = new Map<string, Promise<Response>>();
  const load = (name: string, seen?: (answer: Response) => Promise<void>): void => {
    const response = fetch(folder + name).then(async (answer) => {
      await seen?.(answer.clone());
      return answer;
    });
    // It fails again where it is asked for.
    response.catch(() => undefined);
    ahead.set(name, response);
  };
  load(entry, async (answer) => {
    const { languages } = (await answer.json()) as { languages: Record<string, { hash: string; wasm: string }> };
    for (const { hash, wasm } of Object.values(languages)) {
      load(`pagefind.${hash}.pf_meta`);
      load(`wasm.${wasm}.pagefind`);
    }
  });
  return ahead;
}

declare global {
  /** What the index of the search asks for first, by name of its file: see search/join.ts. */
  var docwrightAhead: Map<string, Promise<Response>> | undefined;
}
