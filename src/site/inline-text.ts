import { addressOf } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { TypedCell } from '../model/table.ts';
import { linkAddresses } from './document-inputs.ts';
import type { Place } from './page-kinds.ts';
import { escapePath, withBase } from './render/address.ts';
import type { InlineText } from './render/inline.ts';

/** A cell of a document as the page of a view shows it, with its links: those within the document lead to its page. */
export function inlineText(
  { project, base }: Pick<Place, 'project' | 'base'>,
  card: Card,
  { text, source }: TypedCell,
): InlineText {
  if (source === undefined) return { text };
  const known = linkAddresses(project, base, card);
  const page = withBase(base, escapePath(addressOf(card)));
  const links = card.links.flatMap(({ url }): [string, string][] => {
    const address = Object.hasOwn(known, url) ? known[url]! : url;
    if (!source.includes(url) || (address === url && !url.startsWith('#'))) return [];
    return [[url, address.startsWith('#') ? `${page}${address}` : address]];
  });
  return { text, source, ...(links.length > 0 && { links: Object.fromEntries(links) }) };
}
