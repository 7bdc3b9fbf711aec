import { addressOf, type Asked, askedIn } from './asked.ts';
import { chosenIn, filterNames, showFilters } from './filters.ts';
import type { Finder } from './finder.ts';
import { handleKeys } from './keys.ts';
import { hitList } from './list.ts';
import { outcome } from './outcome.ts';
import { type Parts, partsIn } from './parts.ts';

/** How long a search waits for one that runs. */
const patienceMs = 60;
/** What was found is told when nobody has typed for so long: a voice that is cut off at each letter says nothing. */
const settledMs = 300;
/** Less than this is no wait that a reader has to be told of. */
const quietMs = 400;

const started = new WeakSet<HTMLElement>();

/** Makes a search work, in the dialog or on the page. Once for each. */
export function startSearch(root: HTMLElement, finder: Finder): void {
  if (started.has(root)) return;
  started.add(root);
  const parts = partsIn(root);
  const { input, filters, reset, list } = parts;
  const search = searching(parts, finder);
  const update = (chosen = chosenIn(filters), settled = 0): Promise<void> =>
    search({ text: input.value, chosen }, settled);
  let done: Promise<void>;
  const openFirst = async (): Promise<void> => {
    await done;
    list.querySelector('a')?.click();
  };

  input.addEventListener('input', () => (done = update(undefined, settledMs)));
  filters.addEventListener('change', () => (done = update()));
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
    const asked = askedIn(location.search, filterNames(filters));
    // What was typed while this was loaded counts more.
    input.value ||= asked.text;
    done = update(asked.chosen);
  }
}

/** @returns What searches and shows; of several that run, the last one shows. */
function searching(parts: Parts, finder: Finder): (asked: Asked, settled: number) => Promise<void> {
  const { words, status } = parts;
  const hits = hitList(parts, finder);
  let latest: Asked;
  let running: Promise<unknown> | undefined;

  const answer = async (asked: Asked): Promise<string> => {
    const findings = await hits.find(asked);
    if (asked !== latest || findings === undefined) return '';
    hits.show(findings);
    showFilters(parts, findings.all, findings.counts, asked.chosen);
    return outcome(words, findings, asked.text);
  };
  const tell = (asked: Asked, text: string): void => {
    if (asked === latest) status.textContent = text;
  };

  return async (asked, settled) => {
    latest = asked;
    const start = performance.now();
    const slow = setTimeout(tell, quietMs, asked, words.busy);
    try {
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
      if (asked !== latest) return;
      remember(parts, asked);
      const said = answer(asked);
      running = said.catch(() => undefined);
      setTimeout(tell, start + settled - performance.now(), asked, await said);
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
