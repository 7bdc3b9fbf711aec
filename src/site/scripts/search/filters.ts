import type { Filters, Pagefind } from './engine.ts';

type Chosen = Record<string, string>;

/** Reads what is chosen: `{ type: 'ADR' }`. */
export const chosenFilters = (selects: readonly HTMLSelectElement[]): Chosen =>
  Object.fromEntries(selects.flatMap((select) => (select.value === '' ? [] : [[nameOf(select), select.value]])));

/** Fills the selects with the values there are and their counts; what is chosen stays. */
export function showCounts(selects: readonly HTMLSelectElement[], filters: Filters, all: string): void {
  for (const select of selects) {
    const { value: chosen } = select;
    const counts = Object.entries(filters[nameOf(select)] ?? {})
      .filter(([value, count]) => count > 0 || value === chosen)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    select.replaceChildren(
      new Option(all, ''),
      ...counts.map(([value, count]) => new Option(`${value} (${count})`, value)),
    );
    select.value = chosen;
    select.disabled = counts.length === 0;
  }
}

/** Counts for each filter what its values would find, beside what is chosen in the others. */
export async function countsBeside(
  engine: Pagefind,
  term: string | null,
  chosen: Chosen,
  found: Filters,
): Promise<Filters> {
  const counts: Filters = { ...found };
  for (const name of Object.keys(chosen)) {
    const { [name]: _, ...others } = chosen;
    const { filters } = await engine.search(term, { filters: others });
    counts[name] = filters[name] ?? {};
  }
  return counts;
}

const nameOf = (select: HTMLSelectElement): string => select.dataset['searchFilter'] ?? '';
