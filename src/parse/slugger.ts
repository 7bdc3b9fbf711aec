import { slug } from 'github-slugger';

/**
 * Makes the ids of the headings of a page, as the slugger of the site does.
 *
 * @param texts In the order of the page, as are the ids.
 */
export function slugsOf(texts: readonly string[]): string[] {
  const bases = plainBases(texts) ?? texts.map((text) => slug(text));
  return new Set(bases).size === bases.length ? bases : numbered(bases);
}

/** Most headings are too plain for the slugger's long pattern: those of a page are read as one text. */
function plainBases(texts: readonly string[]): string[] | undefined {
  const all = texts.join('\n');
  if (!plain.test(all)) return undefined;
  const bases = all.toLowerCase().replace(/ /g, '-').split('\n');
  // A heading may have more than one line, and a page no heading.
  return bases.length === texts.length ? bases : undefined;
}

/** Of what slugs leave as it is, but for letter case and blanks. */
const plain = /^[\w\n -]*$/;

function numbered(bases: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return bases.map((base) => {
    let id = base;
    let count = counts.get(base);
    if (count !== undefined) {
      do id = `${base}-${(count += 1)}`;
      while (counts.has(id));
      counts.set(base, count);
    }
    counts.set(id, 0);
    return id;
  });
}
