import { nameToken } from '../../../text/name-token.ts';
import { ask, goneIn } from './ask.ts';
import type { Asked } from './asked.ts';
import { type Filters, type Found, loadEngine, type Pagefind } from './engine.ts';
import { type Hit, hitOf } from './hit.ts';
import { parseQuery, termsOf } from './query.ts';

/** What a search found. All of it can be sent from one thread to another. */
export interface Findings {
  /** Tells which answer `more` has to go on with. */
  number: number;
  /** The first ones, best first. */
  hits: readonly (Hit | undefined)[];
  /** Of all there are. */
  count: number;
  /** How many of the first have all words; others have some of them. */
  whole: number;
  /** All filters of the site. */
  all: Filters;
  /** What each value of a filter would leave. */
  counts: Filters;
  /** True where there was nothing to look for. */
  isEmpty: boolean;
  /** True where there was more than is looked for. */
  isCut: boolean;
}

/** What finds documents, in this thread or in another. */
export interface Finder {
  /** Loads what every search needs. @throws Where that cannot be loaded. */
  open(): Promise<void>;
  /**
   * @param first So many hits come with the answer.
   * @param soon So many, with the first ones, are loaded meanwhile.
   * @returns undefined where another was asked for meanwhile.
   * @throws Where the index cannot be loaded.
   */
  find(asked: Asked, first: number, soon: number): Promise<Findings | undefined>;
  /** Loads the next hits of an answer; undefined for one that cannot be loaded. */
  more(number: number, from: number, to: number): Promise<readonly (Hit | undefined)[]>;
}

/** What every search needs. */
interface Loading {
  engine: Promise<Pagefind>;
  /** All filters of the site. */
  all: Promise<Filters>;
  isThere: boolean;
}

async function filtersOf(engine: Pagefind): Promise<Filters> {
  const [all] = await Promise.all([engine.filters(), goneIn(engine)]);
  return all;
}

/**
 * Searches for what nobody sees, while somebody is about to type: the first search of an engine takes twice as long as the
 * second. What begins like a name is in a small part of the index.
 */
async function warmUp(engine: Pagefind): Promise<void> {
  await engine.search(nameToken('').slice(0, 3), { filters: {} }).catch(() => undefined);
}

/** Finds in this thread. @param base Where the site is, with a slash at its end. */
export function finderHere(base: string): Finder {
  let loading: Loading | undefined;
  let latest = 0;
  let hasAsked = false;
  let found: readonly Found[] = [];
  /** Once; again after a failure. */
  const start = (): Loading => {
    if (loading) return loading;
    const engine = loadEngine(base);
    const started: Loading = { engine, all: engine.then(filtersOf), isThere: false };
    started.all.then(
      async () => {
        started.isThere = true;
        if (!hasAsked) await warmUp(await engine);
      },
      () => (loading = undefined),
    );
    return (loading = started);
  };
  const load = (from: number, to: number): Promise<(Hit | undefined)[]> =>
    Promise.all(found.slice(from, to).map((result) => result.data().then(hitOf, () => undefined)));
  return {
    async open() {
      await start().all;
    },
    async find({ text, chosen }, first, soon) {
      const number = (latest += 1);
      const query = parseQuery(text);
      hasAsked ||= query !== undefined;
      const { engine: coming, all: filters, isThere } = start();
      const engine = await coming;
      // Parts of the index for these words come with what every search needs. What fails here fails again below.
      if (!isThere) for (const term of termsOf(query)) engine.preload(term).catch(() => undefined);
      const all = await filters;
      const isEmpty = query === undefined && Object.keys(chosen).length === 0;
      const answer = isEmpty ? { found: [], counts: all, whole: 0 } : await ask(engine, query, chosen);
      if (number !== latest) return undefined;
      found = answer.found;
      const { counts, whole } = answer;
      const hits = load(0, first);
      void load(first, soon);
      return {
        number,
        hits: await hits,
        count: answer.found.length,
        whole,
        all,
        counts,
        isEmpty,
        isCut: query?.isCut ?? false,
      };
    },
    more: async (number, from, to) => (number === latest ? load(from, to) : []),
  };
}
