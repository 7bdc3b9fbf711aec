/** A section of a view: the id of its heading, and its text as HTML without tags. */
export interface ViewSection {
  id: string;
  text: string;
}

const heading = /<h2 id="([^"]*)">([\s\S]*?)<\/h2>/g;
const count = /<span class="count"[^>]*>[\s\S]*?<\/span>/g;
const tag = /<[^>]*>/g;
/** Fewer are seen at a glance. */
const least = 3;

/** @param html Of a view, as its templates write it. @returns In their order; none where they are few. */
export function viewSections(html: string): ViewSection[] {
  const found = [...html.matchAll(heading)].map(([, id = '', inner = '']) => ({
    id,
    text: inner.replaceAll(count, '').replaceAll(tag, '').trim(),
  }));
  return found.length < least ? [] : found;
}
