import type { Frontmatter, Link } from '../../model/facts.ts';
import { textIn } from '../../text/slice.ts';

/**
 * Links in the metadata.
 *
 * @param fields Places that the contract declares as links, `*` for each item: `hero.actions.*.link`.
 * @param text Of the document.
 */
export function metadataLinks(frontmatter: Frontmatter, fields: readonly string[], text: string): Link[] {
  const { values, places, range: whole, file } = frontmatter;
  return fields.flatMap((field) =>
    valuesAt(values, field.split('.')).map(({ place, url }): Link => {
      const range = places[place] ?? whole;
      const isPlain = places[place] !== undefined && textIn(file?.text ?? text, range) === url;
      return { kind: 'link', syntax: 'frontmatter', url, text: '', range, ...(isPlain && { urlRange: range }) };
    }),
  );
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[], place = ''): { place: string; url: string }[] {
  if (name === undefined) return typeof value === 'string' ? [{ place, url: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const names = name === '*' ? Object.keys(value) : Object.hasOwn(value, name) ? [name] : [];
  return names.flatMap((key) =>
    valuesAt((value as Record<string, unknown>)[key], rest, place === '' ? key : `${place}.${key}`),
  );
}
