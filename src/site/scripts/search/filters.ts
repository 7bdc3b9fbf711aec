import type { Chosen } from './asked.ts';
import type { Filters } from './engine.ts';
import type { Parts } from './parts.ts';
import { statusNamed } from './status-names.ts';

const nameOf = (select: HTMLSelectElement): string => select.dataset['searchFilter'] ?? '';

/** A filter has a list for each value that is chosen, and one for another. */
const listsIn = (filters: HTMLElement): Map<string, HTMLSelectElement[]> =>
  Map.groupBy(filters.querySelectorAll('select'), nameOf);

export const filterNames = (filters: HTMLElement): string[] => [...listsIn(filters).keys()];

/** Reads what is chosen: `{ type: ['ADR', 'Runbook'] }`. */
export const chosenIn = (filters: HTMLElement): Chosen =>
  Object.fromEntries(
    Array.from(listsIn(filters), ([name, lists]) => [name, valuesIn(lists)] as const).filter(
      ([, values]) => values.length > 0,
    ),
  );

const valuesIn = (lists: readonly HTMLSelectElement[]): string[] => [
  ...new Set(lists.map(({ value }) => value).filter(Boolean)),
];

/**
 * Shows the filters that the site has.
 *
 * @param all Of the site.
 * @param counts What each value would leave; what is chosen stays, though it leaves nothing.
 */
export function showFilters(
  { filters, reset }: Pick<Parts, 'filters' | 'reset'>,
  all: Filters,
  counts: Filters,
  chosen: Chosen,
): void {
  for (const [name, lists] of listsIn(filters)) {
    const values = chosen[name] ?? [];
    const known = new Map(Object.entries(counts[name] ?? {}).filter(([, count]) => count > 0));
    for (const value of values) if (!known.has(value)) known.set(value, 0);
    const count = values.length + (values.length === 0 || known.size > values.length ? 1 : 0);
    for (const [index, list] of withLength(lists, count).entries()) {
      const value = values[index] ?? '';
      fill(
        list,
        [...known].filter(([other]) => other === value || !values.includes(other)),
        value,
      );
      list.hidden = values.length === 0 && Object.keys(all[name] ?? {}).length === 0;
    }
  }
  filters.hidden = filters.querySelector('select:not([hidden])') === null;
  reset.hidden = Object.keys(chosen).length === 0;
}

/** Adds and takes away behind the first one: who is in a list stays in it. */
function withLength(lists: readonly HTMLSelectElement[], count: number): HTMLSelectElement[] {
  for (const list of lists.slice(count)) list.remove();
  const all = lists.slice(0, count);
  while (all.length < count) {
    const next = lists[0]!.cloneNode(true) as HTMLSelectElement;
    const label = next.dataset['or'] ?? '';
    next.setAttribute('aria-label', label);
    next.options[0]!.text = label;
    all.at(-1)!.after(next);
    all.push(next);
  }
  return all;
}

function fill(list: HTMLSelectElement, counts: readonly [value: string, count: number][], chosen: string): void {
  const called = nameOf(list) === 'status' ? statusNamed : String;
  const sorted = counts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  list.replaceChildren(
    list.options[0]!,
    ...sorted.map(([value, count]) => new Option(`${called(value)} (${count})`, value)),
  );
  list.value = chosen;
  list.disabled = counts.length === 0;
}
