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
  const { plain, odd } = linksFrom(base, card, linkAddresses(project, base, card));
  const links = [
    ...(source.match(parts) ?? []).flatMap((part): [string, string][] => {
      const address = plain.get(part);
      return address === undefined ? [] : [[part, address]];
    }),
    ...odd.filter(([url]) => source.includes(url)),
  ];
  return { text, source, ...(links.length > 0 && { links: Object.fromEntries(links) }) };
}

/** What an address is among, as long as it has none of these signs itself. */
const parts = /[^\s()<>[\]"']+/g;
const isOdd = /[\s()<>[\]"']/;

interface ViewLinks {
  plain: ReadonlyMap<string, string>;
  odd: readonly (readonly [url: string, address: string])[];
}

const known = new WeakMap<object, ViewLinks>();

/** Addresses that links of a document have on another page, where it is another; made once, for all of its cells. */
function linksFrom(base: string, card: Card, addresses: Readonly<Record<string, string>>): ViewLinks {
  const found = known.get(addresses) ?? findLinks(base, card, addresses);
  known.set(addresses, found);
  return found;
}

function findLinks(base: string, card: Card, addresses: Readonly<Record<string, string>>): ViewLinks {
  const page = withBase(base, escapePath(addressOf(card)));
  const links = card.links.flatMap(({ url }): [string, string][] => {
    const address = Object.hasOwn(addresses, url) ? addresses[url]! : url;
    if (address.startsWith('#')) return [[url, `${page}${address}`]];
    return address === url ? [] : [[url, address]];
  });
  return { plain: new Map(links.filter(([url]) => !isOdd.test(url))), odd: links.filter(([url]) => isOdd.test(url)) };
}
