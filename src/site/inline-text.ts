import type { Card } from '../model/card.ts';
import type { TypedCell } from '../model/table.ts';
import { linkAddresses } from './document-inputs.ts';
import type { Place } from './page-kinds.ts';
import type { InlineText } from './render/inline.ts';

/** A cell of a document as the page of a view shows it, with the links that stand in it. */
export function inlineText(
  { project, base }: Pick<Place, 'project' | 'base'>,
  card: Card,
  { text, source }: TypedCell,
): InlineText {
  if (source === undefined) return { text };
  const links = Object.entries(linkAddresses(project, base, card)).filter(([url]) => source.includes(url));
  return { text, source, ...(links.length > 0 && { links: Object.fromEntries(links) }) };
}
