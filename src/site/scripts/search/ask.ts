import type { Chosen } from './asked.ts';
import type { Filters, Found, Pagefind, Search, Wanted } from './engine.ts';
import type { Query } from './query.ts';

const nothing = { results: [] };

/** With fewer documents that have all words, those with some of them are shown, too. */
const few = 3;

/** What a search found. */
export interface Answer {
  /** Best first. */
  found: Found[];
  /** Numbers of documents by filter and value: what each value would leave, beside what is chosen of others. */
  counts: Filters;
  /** How many of the first have all words; others have some of them. */
  whole: number;
}

/**
 * Asks for documents.
 *
 * @param query undefined for all that the filters leave.
 * @returns First what is called as asked, then what has all words, then what has some; in each group the best first, and
 *   last what no longer holds.
 */
export async function ask(engine: Pagefind, query: Query | undefined, chosen: Chosen): Promise<Answer> {
  const search = (term: string | null): Promise<Search> => engine.search(term, { filters: wanted(chosen) });
  const main = query?.parts ?? query?.whole ?? null;
  const [all, named, whole, outdated, counts] = await Promise.all([
    search(main),
    query === undefined ? nothing : search(query.token),
    query?.parts === undefined ? nothing : search(query.whole),
    goneIn(engine),
    countsBeside(engine, main, chosen),
  ]);
  const known = new Map(all.results.map((found) => [found.id, found]));
  // Those of the search for words know where the words stand.
  const exact = named.results.filter(isNamed).map((found) => known.get(found.id) ?? found);
  const fitting = wholeFirst(without(all.results, exact), whole.results);
  const words = query === undefined || exact.length > 0 || fitting.length >= few ? [] : query.words;
  const some = words.length > 1 ? without(await withSome(words, search), fitting) : [];
  return {
    found: [exact, fitting, some].flatMap((group) => goneLast(group, outdated)),
    counts: { ...all.filters, ...counts },
    whole: exact.length + fitting.length,
  };
}

const wanted = (chosen: Chosen): Wanted =>
  Object.fromEntries(Object.entries(chosen).map(([name, any]) => [name, { any }]));

/** A search for a token also finds what begins like it. */
const isNamed = ({ matchedMetaFields = [] }: Found): boolean => matchedMetaFields.includes('exact');

const without = (results: readonly Found[], others: Found[]): Found[] => {
  const ids = idsOf({ results: others });
  return results.filter(({ id }) => !ids.has(id));
};

/** Puts those first that have identifiers as they are asked for, and not only their parts. */
function wholeFirst(results: readonly Found[], wholes: Found[]): Found[] {
  const ids = idsOf({ results: wholes });
  return [...results.filter(({ id }) => ids.has(id)), ...results.filter(({ id }) => !ids.has(id))];
}

const goneLast = (results: readonly Found[], ids: ReadonlySet<string>): Found[] => [
  ...results.filter(({ id }) => !ids.has(id)),
  ...results.filter(({ id }) => ids.has(id)),
];

const gone = new WeakMap<Pagefind, Promise<ReadonlySet<string>>>();

/** Ids of all documents that no longer hold. Asked once. */
export function goneIn(engine: Pagefind): Promise<ReadonlySet<string>> {
  const ids = gone.get(engine) ?? engine.search(null, { filters: { standing: 'gone' } }).then(idsOf);
  gone.set(engine, ids);
  return ids;
}

const idsOf = ({ results }: Pick<Search, 'results'>): Set<string> => new Set(results.map(({ id }) => id));

/** Finds documents with some of the words: the more of them and the rarer they are, the earlier. */
async function withSome(words: readonly string[], search: (term: string) => Promise<Search>): Promise<Found[]> {
  const scores = new Map<string, Found>();
  const answers = await Promise.all(words.map(search));
  for (const found of answers.flatMap(({ results }) => results)) {
    const before = scores.get(found.id);
    scores.set(found.id, before ? { ...before, score: before.score + found.score } : found);
  }
  return [...scores.values()].toSorted((a, b) => b.score - a.score);
}

/** Counts for each filter that is chosen what its other values would find. */
async function countsBeside(engine: Pagefind, term: string | null, chosen: Chosen): Promise<Filters> {
  const counts = Object.keys(chosen).map(async (name) => {
    const { [name]: _, ...others } = chosen;
    const { filters } = await engine.search(term, { filters: wanted(others) });
    return [name, filters[name] ?? {}] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}
