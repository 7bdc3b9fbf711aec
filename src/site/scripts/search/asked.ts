/** What is chosen in the filters, by name: a document has one of the values of each. No filter without a value is here. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** What is in the field, and what is chosen in the filters. */
export interface Asked {
  text: string;
  chosen: Chosen;
}

const textName = 'q';

/** Reads an address: `?q=backup&type=ADR&type=Runbook`. @param names Of the filters; others are left out. */
export function askedIn(search: string, names: readonly string[]): Asked {
  const params = new URLSearchParams(search);
  const chosen = names.map((name) => [name, [...new Set(params.getAll(name).filter(Boolean))]] as const);
  return {
    text: params.get(textName) ?? '',
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** The opposite of `askedIn`. */
export function addressOf(page: string, { text, chosen }: Asked): string {
  const typed = text.trim();
  const values = Object.entries(chosen).flatMap(([name, own]) => own.map((value) => [name, value]));
  const params = new URLSearchParams([...(typed === '' ? [] : [[textName, typed]]), ...values]);
  return params.size === 0 ? page : `${page}?${params}`;
}
