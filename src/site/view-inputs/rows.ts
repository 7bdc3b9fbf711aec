import { choices, keysIn, type ValuesOf } from '../../views/choices.ts';

/** A page shows the first so many rows: it may not grow without end. All of them are in its JSON. */
export const mostRows = 1000;

/** The rows of a page, with what its filters need. */
export function shownRows<Row, Shown, Name extends string>(
  all: readonly Row[],
  show: (row: Row) => Shown,
  valuesOf: ValuesOf<Row, Name>,
  orders?: Partial<Record<Name, readonly string[]>>,
) {
  const rows = all.slice(0, mostRows);
  const filters = choices(rows, valuesOf, orders);
  const keysOf = keysIn(filters, valuesOf);
  return {
    filters,
    rows: rows.map((row) => ({ ...show(row), keys: keysOf(row) })),
    more: all.length - rows.length,
  };
}

/** A value as the only one, none where it is empty. */
export const one = (value: string): string[] => (value === '' ? [] : [value]);
