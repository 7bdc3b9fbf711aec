import { addressOf } from '../../model/address.ts';
import { isDay } from '../../text/day.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { publishedDocuments } from '../../views/published.ts';
import { type PageKind, pageKinds, type Place } from '../page-kinds.ts';
import { fullAddress } from '../render/full-address.ts';
import { addresses, sitemapAddress } from './addresses.ts';
import type { FileKind, PlannedFile } from './planned-file.ts';
import { standingOf } from './twin.ts';
import { element, xmlHead } from './xml.ts';

/** A page, and the day on which its document says that it was last changed. */
interface Entry {
  address: string;
  day: string | undefined;
}

/** Entries that the protocol allows in one file. */
const largest = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * What there is to find, for search engines: https://www.sitemaps.org. Documents that no longer hold are left out: their
 * successors are to be found. So are the pages of rules, which are the same on all sites.
 */
export const sitemap: FileKind = (site) => {
  if (site.origin === undefined || site.project.config.noindex) return [];
  const parts = chunks(entriesOf(site), largest);
  const maps = parts.map((entries, index): PlannedFile => ({
    address: sitemapAddress(index),
    inputs: () => ({ entries }),
    make: () => sitemapText(entries),
  }));
  const listed = maps.map(({ address }) => fullAddress(site, address));
  return [
    ...maps,
    { address: addresses.sitemapIndex, inputs: () => ({ parts: listed }), make: () => indexText(listed) },
  ];
};

/** Kinds of pages that nobody searches for elsewhere, or that say what others say. */
const {
  notFound: _notFound,
  search: _search,
  rules: _rules,
  rule: _rule,
  packet: _packet,
  redirect: _redirect,
  ...kinds
} = pageKinds;

function entriesOf(site: Place): Entry[] {
  const documents = new Map(publishedDocuments(site.project).map((card) => [addressOf(card), card]));
  const pages = Object.values<PageKind>(kinds).flatMap((kind) => kind.pages(site));
  return pages.flatMap(({ address }) => {
    const card = documents.get(address);
    if (card === undefined) return { address: fullAddress(site, address), day: undefined };
    const { date } = documentSummary(site.project, card);
    const day = isDay(date) ? date : undefined;
    return standingOf(site, card) === undefined ? { address: fullAddress(site, address), day } : [];
  });
}

const sitemapText = (entries: readonly Entry[]): string =>
  `${xmlHead}<urlset xmlns="${namespace}">\n${entries.map(entryText).join('')}</urlset>\n`;

const entryText = ({ address, day }: Entry): string =>
  `<url>${element('loc', address)}${day === undefined ? '' : element('lastmod', day)}</url>\n`;

const indexText = (parts: readonly string[]): string =>
  `${xmlHead}<sitemapindex xmlns="${namespace}">\n${parts
    .map((address) => `<sitemap>${element('loc', address)}</sitemap>\n`)
    .join('')}</sitemapindex>\n`;

export const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
