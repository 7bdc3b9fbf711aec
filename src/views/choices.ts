/** What the rows of a list can be told apart by, with how many have which value. */
export interface Choice<Name extends string = string> {
  name: Name;
  options: ChoiceOption[];
  /** All rows have the same values of it, or none has any: it is not offered, but an address may ask for it. */
  isSame: boolean;
}

export interface ChoiceOption {
  value: string;
  /** How many rows have it. */
  count: number;
}

/** The values that a row has, by the name of the choice. */
export type ValuesOf<Row, Name extends string> = Readonly<Record<Name, (row: Row) => readonly string[]>>;

/** Numbers by their size, and without regard to letter case. */
export const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * Finds the values of rows, and what tells them apart: a value that all of them have does not.
 *
 * @param orders Values in their own order, by name; all others by themselves, behind them.
 */
export function choices<Row, Name extends string>(
  rows: readonly Row[],
  valuesOf: ValuesOf<Row, Name>,
  orders: Partial<Record<Name, readonly string[]>> = {},
): Choice<Name>[] {
  return namesIn(valuesOf)
    .map((name) => ({ name, options: optionsOf(rows, valuesOf[name], orders[name] ?? []) }))
    .map((choice) => ({ ...choice, isSame: choice.options.every(({ count }) => count === rows.length) }));
}

function optionsOf<Row>(
  rows: readonly Row[],
  valuesOf: (row: Row) => readonly string[],
  order: readonly string[],
): ChoiceOption[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rank = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => rank(a.value) - rank(b.value) || compare(a.value, b.value));
}

/**
 * Makes of a row the places that its values have among the options of all choices, one after the other: short, and no
 * text that has to be escaped.
 */
export function keysIn<Row, Name extends string>(
  known: readonly Choice<Name>[],
  valuesOf: ValuesOf<Row, Name>,
): (row: Row) => number[] {
  let place = 0;
  const places = new Map(
    known
      .filter(({ isSame }) => !isSame)
      .map(({ name, options }) => [name, new Map(options.map(({ value }) => [value, place++] as const))] as const),
  );
  return (row) =>
    [...places].flatMap(([name, own]) => [...new Set(valuesOf[name](row))].flatMap((value) => own.get(value) ?? []));
}

const namesIn = <Name extends string>(valuesOf: Readonly<Record<Name, unknown>>): Name[] =>
  Object.keys(valuesOf) as Name[];
