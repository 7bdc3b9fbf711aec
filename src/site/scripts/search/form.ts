import { ask } from './ask.ts';
import { addressOf, type Asked, askedIn } from './asked.ts';
import { type Filters, loadEngine, type Pagefind } from './engine.ts';
import { chosenIn, nameOf, showFilters } from './filters.ts';
import { handleKeys } from './keys.ts';
import { hitList } from './list.ts';
import { outcome } from './outcome.ts';
import { type Parts, partsIn } from './parts.ts';
import { parseQuery } from './query.ts';

const debounceMs = 60;
/** Less than this is no wait that a reader has to be told of. */
const quietMs = 400;

interface Index {
  engine: Pagefind;
  /** All filters of the site. */
  all: Filters;
}

let index: Promise<Index> | undefined;

/** Loads the index once; again after a failure. */
const ready = (base: string): Promise<Index> =>
  (index ??= loadEngine(base)
    .then(async (engine) => ({ engine, all: await engine.filters() }))
    .catch((error: unknown) => {
      index = undefined;
      throw error;
    }));

const started = new WeakSet<HTMLElement>();

/** Makes a search work, in the dialog or on the page. Once for each. */
export function startSearch(root: HTMLElement): void {
  if (started.has(root)) return;
  started.add(root);
  const parts = partsIn(root);
  const { input, selects, reset, list } = parts;
  const search = searching(parts);
  const update = (chosen = chosenIn(selects), wait = 0): Promise<void> => search({ text: input.value, chosen }, wait);
  let done: Promise<void>;
  const openFirst = async (): Promise<void> => {
    await done;
    list.querySelector('a')?.click();
  };

  input.addEventListener('input', () => (done = update(undefined, debounceMs)));
  for (const select of selects) select.addEventListener('change', () => (done = update()));
  reset.addEventListener('click', () => {
    done = update({});
    input.focus();
  });
  handleKeys(parts, () => void openFirst());
  if (root instanceof HTMLDialogElement) {
    list.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) root.close();
    });
    done = update({});
  } else {
    const asked = askedIn(location.search, selects.map(nameOf));
    // What was typed while this was loaded counts more.
    input.value ||= asked.text;
    done = update(asked.chosen);
  }
}

/** @returns What searches and shows; of several that run, the last one shows. */
function searching(parts: Parts): (asked: Asked, wait: number) => Promise<void> {
  const { words, status } = parts;
  const hits = hitList(parts);
  let latest: Asked;

  const answer = async (asked: Asked): Promise<void> => {
    const { engine, all } = await ready(parts.base);
    const query = parseQuery(asked.text);
    const isEmpty = query === undefined && Object.keys(asked.chosen).length === 0;
    const result = isEmpty ? { found: [], counts: all, whole: 0 } : await ask(engine, query, asked.chosen);
    const show = await hits.load(result.found);
    if (asked !== latest) return;
    show();
    showFilters(parts, all, result.counts, asked.chosen);
    if (isEmpty) status.textContent = asked.text.trim() === '' ? '' : words.unreadable;
    else status.textContent = outcome(words, result, query, asked.text);
  };

  return async (asked, wait) => {
    latest = asked;
    const slow = setTimeout(() => {
      if (asked === latest) status.textContent = words.busy;
    }, wait + quietMs);
    try {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (asked !== latest) return;
      remember(parts, asked);
      await answer(asked);
    } catch (error) {
      if (asked !== latest) return;
      hits.clear();
      status.textContent = words.failed;
      console.warn(error);
    } finally {
      clearTimeout(slow);
    }
  };
}

/** Puts what is asked into an address that can be linked: that of the page, or of the way to it. */
function remember({ form, all }: Parts, asked: Asked): void {
  const address = addressOf(form.action, asked);
  if (all) all.href = address;
  else history.replaceState(null, '', address);
}
