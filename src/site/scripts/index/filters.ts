import { filled, wordsFor } from '../words.ts';
import { addChoice, type Choice, choiceIn, setChoice, tidy, writeChoice } from './choice.ts';
import { isChosen, sorted } from './rows.ts';
import { loadRows } from './other-pages.ts';

/** Lets a page show some rows of its lists, in an order of choice. The choice stands in the address. */
export function filterIndex(form: HTMLFormElement): void {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-index]')].map(listOf);
  const [list] = lists;
  if (list === undefined) return;
  const count = document.querySelector<HTMLElement>('[data-filter-count]')!;
  const total = count.textContent;
  /** Shown only where the address asks for what is not offered. */
  const bare = [form, count].filter((part) => part.hidden);
  const others = loadRows(form);
  const more = document.querySelector<HTMLButtonElement>('[data-filter-more]');
  let limit = list.own.length;
  let shown = 0;
  // As the page came, it shows what is wanted where nothing is chosen.
  let isUntouched = true;

  const show = async (): Promise<void> => {
    const turn = (shown += 1);
    const choice = choiceIn(form);
    const isPlain = choice.keys.length === 0 && choice.order === '';
    if (isPlain && isUntouched) return;
    isUntouched = false;
    for (const part of bare) part.hidden = isPlain;
    let isWhole = true;
    if (!isPlain && others.areThere) {
      count.textContent = wordsFor('filter', form).loading;
      const loaded = await others.rows();
      // Meanwhile another choice was made.
      if (turn !== shown) return;
      list.rows = [...list.own, ...loaded.rows];
      ({ isWhole } = loaded);
    }
    const wanted = lists.map((each) => wantedOf(each, isPlain, choice));
    for (const [index, { element }] of lists.entries())
      element.replaceChildren(...(index === 0 ? wanted[0]!.slice(0, limit) : wanted[index]!));
    showParts(lists, isPlain);
    if (more) more.hidden = wanted[0]!.length <= limit;
    for (const pages of document.querySelectorAll<HTMLElement>('[data-index-pages]')) pages.hidden = !isPlain;
    form.querySelector<HTMLElement>('[type=reset]')!.hidden = isPlain;
    count.textContent = summary(form, choice, wanted.flat().filter(isRow).length, isWhole) ?? total;
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    limit = list.own.length;
    writeChoice(form);
    tidy(form);
    void show();
  });
  form.addEventListener('reset', () => setTimeout(() => form.dispatchEvent(new Event('change'))));
  more?.addEventListener('click', () => {
    const next = limit;
    limit += list.own.length;
    void show().then(() => list.element.children[next]?.querySelector('a')?.focus());
  });
  const follow = (): void => {
    setChoice(form);
    limit = list.own.length;
    void show();
  };
  addEventListener('popstate', follow);
  // Somebody was faster than this script.
  addChoice(form);
  follow();
}

interface List {
  element: HTMLElement;
  /** As the page came. */
  own: readonly HTMLElement[];
  /** With those of other pages. */
  rows: readonly HTMLElement[];
}

function listOf(element: HTMLElement): List {
  const own = [...element.children] as HTMLElement[];
  return { element, own, rows: own };
}

const wantedOf = ({ own, rows }: List, isPlain: boolean, { order, keys }: Choice): readonly HTMLElement[] =>
  isPlain ? own : sorted(rows, order).filter((row) => isChosen(row, keys));

/** Not what only says something of the rows around it. */
const isRow = ({ dataset }: HTMLElement): boolean => dataset['aside'] === undefined;

/** A part of the page whose lists are all empty is not there; its heading says how many rows it shows. */
function showParts(lists: readonly List[], isPlain: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-index-part]')) {
    const own = lists.filter(({ element }) => part.contains(element));
    const rows = own.flatMap(({ element }) => [...element.children] as HTMLElement[]);
    part.hidden = !isPlain && rows.length === 0;
    const count = part.querySelector<HTMLElement>('[data-index-count]');
    if (count === null) continue;
    count.dataset['all'] ??= count.textContent;
    count.textContent = isPlain
      ? count.dataset['all']
      : rows.filter(isRow).length.toLocaleString(document.documentElement.lang);
  }
}

/** @returns undefined where all are there. */
function summary(form: HTMLElement, { keys, names }: Choice, count: number, isWhole: boolean): string | undefined {
  const words = wordsFor('filter', form);
  const total = Number(form.dataset['total']);
  if (!isWhole) return filled(words.incomplete, { count, total });
  if (count === 0) return filled(words.none, { total, choice: names.join(', ') });
  return keys.length === 0 ? undefined : filled(words.shown, { count, total });
}
