import { slug } from 'github-slugger';

/** Makes the ids of the headings of a page, as the slugger of the site does; most headings are too plain for its long pattern. */
export function createSlugger(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const base = plain.test(text) ? text.toLowerCase().replaceAll(' ', '-') : slug(text);
    let id = base;
    let count = counts.get(base);
    if (count !== undefined) {
      do id = `${base}-${(count += 1)}`;
      while (counts.has(id));
      counts.set(base, count);
    }
    counts.set(id, 0);
    return id;
  };
}

/** Of what slugs leave as it is, but for letter case and blanks. */
const plain = /^[\w -]*$/;
