import type { Found } from './engine.ts';
import type { Parts } from './parts.ts';
import { lostItem, resultItem } from './results.ts';

const pageSize = 10;

/** Shows hits, ten at a time. */
export function hitList({ list, more, words }: Pick<Parts, 'list' | 'more' | 'words'>) {
  let found: readonly Found[] = [];
  const next = (from: number, results: readonly Found[]): Promise<HTMLLIElement[]> =>
    Promise.all(
      results.slice(from, from + pageSize).map((result) => result.data().then(resultItem, () => lostItem(words.lost))),
    );
  const put = (items: readonly Element[], results: readonly Found[]): void => {
    found = results;
    list.replaceChildren(...items);
    more.hidden = items.length >= results.length;
  };
  more.addEventListener('click', async () => {
    const results = found;
    const before = [...list.children];
    const items = await next(before.length, results);
    if (found !== results) return;
    put([...before, ...items], results);
    items[0]?.querySelector('a')?.focus();
  });
  return {
    /** Loads the first hits. @returns What shows them in place of others. */
    async load(results: readonly Found[]): Promise<() => void> {
      const items = await next(0, results);
      return () => put(items, results);
    },
    clear: () => put([], []),
  };
}
