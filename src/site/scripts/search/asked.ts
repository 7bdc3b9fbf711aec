/** What is in the field, and what is chosen in the filters, by name. */
export interface Asked {
  text: string;
  chosen: Readonly<Record<string, string>>;
}

const textName = 'q';

/** Reads an address: `?q=backup&type=Runbook`. @param names Of the filters; others are left out. */
export function askedIn(search: string, names: readonly string[]): Asked {
  const params = new URLSearchParams(search);
  const chosen = names.flatMap((name) => (params.get(name) ? [[name, params.get(name)!] as const] : []));
  return { text: params.get(textName) ?? '', chosen: Object.fromEntries(chosen) };
}

/** The opposite of `askedIn`. */
export function addressOf(page: string, { text, chosen }: Asked): string {
  const params = new URLSearchParams({ ...(text.trim() !== '' && { [textName]: text.trim() }), ...chosen });
  return params.size === 0 ? page : `${page}?${params}`;
}
