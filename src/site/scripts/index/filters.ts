import { filled, wordsFor } from '../words.ts';
import { type Choice, choiceIn, setChoice, tidy, writeChoice } from './choice.ts';
import { isChosen, sorted } from './rows.ts';
import { loadRows } from './other-pages.ts';

/** Lets an index page show some of its documents, in an order of choice. The choice stands in the address. */
export function filterIndex(form: HTMLFormElement): void {
  const list = document.querySelector<HTMLElement>('[data-index]');
  if (list === null) return;
  const count = document.querySelector<HTMLElement>('[data-filter-count]')!;
  const total = count.textContent;
  /** Shown only where the address asks for what is not offered. */
  const bare = [form, count].filter((part) => part.hidden);
  const own = [...list.children] as HTMLElement[];
  const others = loadRows(form);
  const more = document.querySelector<HTMLButtonElement>('[data-filter-more]');
  let rows = own;
  let limit = own.length;
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
      rows = [...own, ...loaded.rows];
      ({ isWhole } = loaded);
    }
    const wanted = isPlain ? own : sorted(rows, choice.order).filter((row) => isChosen(row, choice.keys));
    list.replaceChildren(...wanted.slice(0, limit));
    if (more) more.hidden = wanted.length <= limit;
    for (const pages of document.querySelectorAll<HTMLElement>('[data-index-pages]')) pages.hidden = !isPlain;
    form.querySelector<HTMLElement>('[type=reset]')!.hidden = isPlain;
    count.textContent = summary(form, choice, wanted.length, isWhole) ?? total;
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    limit = own.length;
    writeChoice(form);
    tidy(form);
    void show();
  });
  form.addEventListener('reset', () => setTimeout(() => form.dispatchEvent(new Event('change'))));
  more?.addEventListener('click', () => {
    const next = limit;
    limit += own.length;
    void show().then(() => list.children[next]?.querySelector('a')?.focus());
  });
  const follow = (): void => {
    setChoice(form);
    limit = own.length;
    void show();
  };
  addEventListener('popstate', follow);
  // Somebody was faster than this script.
  if (choiceIn(form).keys.length > 0) writeChoice(form);
  follow();
}

/** @returns undefined where all are there. */
function summary(form: HTMLElement, { keys, names }: Choice, count: number, isWhole: boolean): string | undefined {
  const words = wordsFor('filter', form);
  const total = Number(form.dataset['total']);
  if (!isWhole) return filled(words.incomplete, { count, total });
  if (count === 0) return filled(words.none, { total, choice: names.join(', ') });
  return keys.length === 0 ? undefined : filled(words.shown, { count, total });
}
