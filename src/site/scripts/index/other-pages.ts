export interface OtherRows {
  rows: HTMLElement[];
  /** False where a page could not be loaded. */
  isWhole: boolean;
}

/** The documents of the other pages of an index, which are loaded when they are first asked for. */
export function loadRows(form: HTMLFormElement): { areThere: boolean; rows: () => Promise<OtherRows> } {
  const pages = JSON.parse(form.dataset['pages'] ?? '[]') as string[];
  let loading: Promise<OtherRows> | undefined;
  return {
    areThere: pages.length > 0,
    rows: async () => {
      loading ??= load(pages);
      const loaded = await loading;
      // Next time it is tried anew.
      if (!loaded.isWhole) loading = undefined;
      return loaded;
    },
  };
}

async function load(pages: readonly string[]): Promise<OtherRows> {
  const loaded = await Promise.all(pages.map(rowsOf));
  return { rows: loaded.flatMap((rows) => rows ?? []), isWhole: loaded.every((rows) => rows !== undefined) };
}

async function rowsOf(page: string): Promise<HTMLElement[] | undefined> {
  const html = await fetch(page)
    .then((response) => (response.ok ? response.text() : undefined))
    .catch(() => undefined);
  if (html === undefined) return undefined;
  const other = new DOMParser().parseFromString(html, 'text/html');
  return [...other.querySelectorAll<HTMLElement>('[data-index] > li')].map((row) => document.adoptNode(row));
}
