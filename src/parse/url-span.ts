import type { Span } from './yaml.ts';

/** What stands before the address: in an inline link or image, and in a definition. */
const marks = { inline: '](', definition: ']:' } as const;

/**
 * Finds where the address of a link is written.
 *
 * @param source The link, image or definition as it stands in the text.
 * @returns Offsets in the source; undefined where the address is written with escapes or entities.
 */
export function urlSpan(source: string, url: string, form: keyof typeof marks | 'autolink'): Span | undefined {
  if (url === '') return undefined;
  let from = 0;
  if (form !== 'autolink') {
    const mark = marks[form];
    const at = form === 'inline' ? source.lastIndexOf(mark) : source.indexOf(mark);
    if (at < 0) return undefined;
    from = at + mark.length;
    while (/\s/.test(source.charAt(from))) from += 1;
  }
  if (source.charAt(from) === '<') from += 1;
  const to = from + url.length;
  return source.startsWith(url, from) && /^[\s>)]?$/.test(source.charAt(to)) ? [from, to] : undefined;
}
