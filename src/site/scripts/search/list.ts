import type { Asked } from './asked.ts';
import type { Finder, Findings } from './finder.ts';
import type { Parts } from './parts.ts';
import { lostItem, resultItem } from './results.ts';

type Answer = Pick<Findings, 'number' | 'count' | 'hits'>;

const pageSize = 10;
/** Where nothing is shown yet, these are not kept waiting for the others. */
const firstSize = 3;

const nothing: Answer = { number: 0, count: 0, hits: [] };

/** Finds, and shows hits, ten at a time. */
export function hitList({ list, more, words }: Pick<Parts, 'list' | 'more' | 'words'>, finder: Finder) {
  let shown = nothing;
  const itemsOf = (hits: Answer['hits']): Element[] =>
    hits.map((hit) => (hit ? resultItem(hit) : lostItem(words.lost)));
  const tellMore = (): void => {
    more.hidden = list.children.length >= shown.count;
  };
  const fill = async (to: number): Promise<Element[]> => {
    const { number } = shown;
    more.hidden = true;
    const hits = await finder.more(number, list.children.length, to);
    if (shown.number !== number) return [];
    const items = itemsOf(hits);
    list.append(...items);
    tellMore();
    return items;
  };
  const show = (answer: Answer): void => {
    shown = answer;
    list.replaceChildren(...itemsOf(answer.hits));
    if (answer.hits.length < Math.min(pageSize, answer.count)) void fill(pageSize);
    else tellMore();
  };
  more.addEventListener('click', async () => {
    const [first] = await fill(list.children.length + pageSize);
    first?.querySelector('a')?.focus();
  });
  return {
    find: (asked: Asked) => finder.find(asked, list.children.length === 0 ? firstSize : pageSize, pageSize),
    /** Shows an answer in place of another. */
    show,
    clear: () => show(nothing),
  };
}
