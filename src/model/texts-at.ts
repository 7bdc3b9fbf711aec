/** Lists the texts at a place of metadata, `*` for each item: `hero.actions.*.link`, and where each stands. */
export function textsAt(values: unknown, field: string): { place: string; text: string }[] {
  return search(values, field.split('.'), '');
}

function search(value: unknown, [name, ...rest]: readonly string[], place: string): { place: string; text: string }[] {
  if (name === undefined) return typeof value === 'string' ? [{ place, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const names = name === '*' ? Object.keys(value) : Object.hasOwn(value, name) ? [name] : [];
  return names.flatMap((key) =>
    search((value as Record<string, unknown>)[key], rest, place === '' ? key : `${place}.${key}`),
  );
}
