import type { Filters } from './engine.ts';

/** Reads what is chosen: `{ type: 'ADR' }`. */
export const chosenFilters = (selects: readonly HTMLSelectElement[]): Record<string, string> =>
  Object.fromEntries(selects.flatMap((select) => (select.value === '' ? [] : [[nameOf(select), select.value]])));

/** Fills the selects with the values there are and their counts; what is chosen stays. */
export function showCounts(selects: readonly HTMLSelectElement[], filters: Filters): void {
  for (const select of selects) {
    const counts = Object.entries(filters[nameOf(select)] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const { value: chosen } = select;
    const options = counts.map(([value, count]) => new Option(`${value} (${count})`, value));
    select.replaceChildren(new Option('All', ''), ...options);
    select.value = chosen;
    select.disabled = options.length === 0;
  }
}

const nameOf = (select: HTMLSelectElement): string => select.dataset['searchFilter'] ?? '';
