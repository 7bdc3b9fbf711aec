import type { Frontmatter, Link } from '../../model/facts.ts';
import { textsAt } from '../../model/texts-at.ts';
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
    textsAt(values, field).map(({ place, text: url }): Link => {
      const range = places[place] ?? whole;
      const isPlain = places[place] !== undefined && textIn(file?.text ?? text, range) === url;
      return { kind: 'link', syntax: 'frontmatter', url, text: '', range, ...(isPlain && { urlRange: range }) };
    }),
  );
}
