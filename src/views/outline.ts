import type { Heading } from '../model/facts.ts';

export interface OutlineItem {
  text: string;
  slug: string;
  /** Level-3 headings below a level-2 heading. */
  items: OutlineItem[];
}

/** Derives a table of contents from headings of level 2 and 3, in document order. */
export function outline(headings: readonly Pick<Heading, 'depth' | 'text' | 'slug'>[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (const { depth, text, slug } of headings) {
    const item = { text, slug, items: [] };
    if (depth === 2) items.push(item);
    if (depth === 3) (items.at(-1)?.items ?? items).push(item);
  }
  return items;
}
