import type { Asked } from './asked.ts';
import type { Filters } from './engine.ts';
import type { Parts } from './parts.ts';
import { statusNamed } from './status-names.ts';

export const nameOf = (select: HTMLSelectElement): string => select.dataset['searchFilter'] ?? '';

/** Reads what is chosen: `{ type: 'ADR' }`. */
export const chosenIn = (selects: readonly HTMLSelectElement[]): Asked['chosen'] =>
  Object.fromEntries(selects.flatMap((select) => (select.value === '' ? [] : [[nameOf(select), select.value]])));

/**
 * Shows the filters that the site has.
 *
 * @param all Of the site.
 * @param counts What each value would leave; what is chosen stays, though it leaves nothing.
 */
export function showFilters(
  { filters, selects, reset }: Pick<Parts, 'filters' | 'selects' | 'reset'>,
  all: Filters,
  counts: Filters,
  chosen: Asked['chosen'],
): void {
  for (const select of selects) {
    const name = nameOf(select);
    const value = chosen[name] ?? '';
    fill(select, new Map(Object.entries(counts[name] ?? {})), value);
    select.hidden = value === '' && Object.keys(all[name] ?? {}).length === 0;
  }
  filters.hidden = selects.every((select) => select.hidden);
  reset.hidden = Object.keys(chosen).length === 0;
}

function fill(select: HTMLSelectElement, counts: Map<string, number>, chosen: string): void {
  if (chosen !== '' && !counts.has(chosen)) counts.set(chosen, 0);
  const here = [...counts].filter(([value, count]) => count > 0 || value === chosen);
  const called = nameOf(select) === 'status' ? statusNamed : String;
  const sorted = here.toSorted(([a], [b]) => (a < b ? -1 : 1));
  select.replaceChildren(
    select.options[0]!,
    ...sorted.map(([value, count]) => new Option(`${called(value)} (${count})`, value)),
  );
  select.value = chosen;
  select.disabled = here.length === 0;
}
