import type { ScriptWords } from '../../words/index.ts';
import { loadEngine, type Hit, type Pagefind, type Search } from './engine.ts';
import { chosenFilters, countsBeside, showCounts } from './filters.ts';
import { filled, wordsFor } from '../words.ts';
import { handleKeys } from './keys.ts';
import { resultItem } from './results.ts';

const pageSize = 10;
const debounceMs = 120;

type Words = ScriptWords['search'];

let started: Promise<void> | undefined;

/** Makes the dialog search. Loads the index the first time; tells where there is none. */
export const startSearch = (dialog: HTMLDialogElement): Promise<void> => (started ??= start(dialog));

async function start(dialog: HTMLDialogElement): Promise<void> {
  const status = dialog.querySelector('[data-search-status]')!;
  const words = wordsFor('search', dialog);
  status.textContent = words.loading;
  try {
    const engine = await loadEngine();
    status.textContent = '';
    await run(dialog, engine, status, words);
  } catch {
    status.textContent = words.missing;
    started = undefined;
  }
}

async function run(dialog: HTMLDialogElement, engine: Pagefind, status: Element, words: Words): Promise<void> {
  const input = dialog.querySelector('input')!;
  const list = dialog.querySelector<HTMLOListElement>('[data-search-results]')!;
  const more = dialog.querySelector<HTMLButtonElement>('[data-search-more]')!;
  const selects = [...dialog.querySelectorAll<HTMLSelectElement>('[data-search-filter]')];
  const all = await engine.filters();
  let current: Search | undefined;
  let latest: Promise<unknown> = Promise.resolve();

  const clear = (): void => {
    current = undefined;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = '';
    showCounts(selects, all, words.all);
  };

  const showMore = async (search: Search): Promise<void> => {
    const from = list.childElementCount;
    const hits = await Promise.all(search.results.slice(from, from + pageSize).map((result) => result.data()));
    if (search !== current) return;
    const known = from === 0 ? namedFirst(hits, input.value) : hits;
    list.append(...known.map(resultItem));
    more.hidden = list.childElementCount >= search.results.length;
  };

  const search = async (): Promise<void> => {
    const term = input.value.trim();
    const filters = chosenFilters(selects);
    if (term === '' && Object.keys(filters).length === 0) return clear();
    const asked = term === '' ? null : term;
    const found = await engine.debouncedSearch(asked, { filters }, debounceMs);
    if (found === null) return;
    current = found;
    list.replaceChildren();
    await showMore(found);
    const counts = await countsBeside(engine, asked, filters, found.filters);
    if (found !== current) return;
    showCounts(selects, counts, words.all);
    status.textContent = outcome(words, found.results.length, term);
  };

  const update = (): void => {
    latest = search();
  };
  const openFirst = async (): Promise<void> => {
    await latest;
    list.querySelector('a')?.click();
  };

  dialog.querySelector<HTMLElement>('[data-search-filters]')!.hidden = false;
  handleKeys(dialog, input, () => void openFirst());
  input.addEventListener('input', update);
  for (const select of selects) select.addEventListener('change', update);
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  more.addEventListener('click', async () => {
    const from = list.childElementCount;
    if (current) await showMore(current);
    list.children[from]?.querySelector('a')?.focus();
  });
  clear();
  await search();
}

const outcome = (words: Words, count: number, term: string): string => {
  if (count === 0) return term === '' ? words.nothing : filled(words.nothingFor, { term });
  return count === 1 ? words.one : filled(words.some, { count });
};

/** Puts what is called exactly as asked before what only speaks of it. */
function namedFirst(hits: readonly Hit[], term: string): Hit[] {
  const wanted = term.trim().toLowerCase();
  const isNamed = ({ meta }: Hit): boolean =>
    meta['title']?.toLowerCase() === wanted || (meta['names']?.toLowerCase().split(' ').includes(wanted) ?? false);
  return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))];
}
