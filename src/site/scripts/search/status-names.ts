let names: ReadonlyMap<string, string> | undefined;

/** What a status is called in the language of the interface; the index has its value. */
export function statusNamed(value: string): string {
  names ??= new Map(Object.entries(read()));
  return names.get(value.trim().toLowerCase()) ?? value;
}

const read = (): Record<string, string> =>
  JSON.parse(document.querySelector<HTMLElement>('[data-status-names]')?.dataset['statusNames'] ?? '{}') as Record<
    string,
    string
  >;
