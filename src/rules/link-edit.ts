import type { Link } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import type { Finding } from '../model/rule.ts';

type Edits = Pick<Finding, 'edits'>;

/** Has a meaning in addresses, in Markdown or in an attribute, wherever the link stands. */
const special = /[\s<>()"'`\\?#%|&[\]{}\p{Cc}]/gu;

/** A path as it can stand in any link; letters of all scripts stay as they are. */
export const escapePath = (path: string): string =>
  path.replace(special, (character) =>
    Array.from(
      new TextEncoder().encode(character),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );

/** Puts another path into a link; query and anchor stay. Nothing where it is not known how the link is written. */
export const replacePath = (link: Link, path: string): Edits =>
  edit(link, 0, link.url.search(/[?#]|$/), escapePath(path));

/** Puts another anchor into a link. */
export function replaceAnchor(link: Link, anchor: string): Edits {
  const start = link.url.indexOf('#') + 1;
  const end = link.url.indexOf(':~:', start);
  return edit(link, start, end < 0 ? link.url.length : end, escapePath(anchor));
}

function edit({ url, urlRange }: Link, start: number, end: number, text: string): Edits {
  if (urlRange === undefined || /[\r\n]/.test(url)) return {};
  const at = (offset: number): Position => ({ line: urlRange.start.line, column: urlRange.start.column + offset });
  return { edits: [{ range: { start: at(start), end: at(end) }, text }] };
}
