/** The part of Pagefind's interface that we use. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Filters>;
  search(term: string | null, options: { filters: Record<string, string> }): Promise<Search>;
  debouncedSearch(
    term: string | null,
    options: { filters: Record<string, string> },
    ms: number,
  ): Promise<Search | null>;
}

/** Numbers of pages by filter and value. */
export type Filters = Record<string, Record<string, number>>;

export interface Search {
  results: { data(): Promise<Hit> }[];
  /** Numbers of pages that each value would leave. */
  filters: Filters;
}

export interface Hit {
  url: string;
  meta: Record<string, string | undefined>;
  /** HTML: text with `<mark>`. */
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string; anchor?: { element: string } }[];
}

/**
 * Loads the index of the built site.
 *
 * @throws Where there is none: on the development server before the first build.
 */
export async function loadEngine(): Promise<Pagefind> {
  const base = document.querySelector<HTMLElement>('dialog[data-search]')?.dataset['search'] || '/';
  const address = `${base}pagefind/pagefind.js`;
  const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
  await engine.options({
    baseUrl: base,
    excerptLength: 24,
    ranking: { metaWeights: { title: 8, names: 8, type: 0.5, status: 0.5 } },
  });
  await engine.init();
  return engine;
}
