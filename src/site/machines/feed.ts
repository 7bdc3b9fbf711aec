import { isDay } from '../../text/day.ts';
import { type DocumentSummary, documentSummary } from '../../views/document-summary.ts';
import { publishedDocuments } from '../../views/published.ts';
import type { Place } from '../page-kinds.ts';
import { fullAddress } from '../render/full-address.ts';
import { addresses } from './addresses.ts';
import { oneLine } from './markdown.ts';
import type { FileKind } from './planned-file.ts';
import { labelOf } from './twin.ts';
import { element, escapeXml, xmlHead } from './xml.ts';

interface Entry extends Pick<DocumentSummary, 'title' | 'number' | 'purpose' | 'status' | 'date' | 'authors'> {
  address: string;
  /** Of its type. */
  label: string;
}

/** Entries of the feed: enough to miss nothing, and no more than a reader takes in. */
const most = 50;

/** Documents as they change, newest first, for feed readers: Atom, RFC 4287. It needs to know where the site stands. */
export const feed: FileKind = (site) => {
  if (site.origin === undefined) return [];
  const entries = entriesOf(site);
  return [{ address: addresses.feed, inputs: () => ({ entries }), make: () => feedText(site, entries) }];
};

/** Those that say on which day they were last changed; of one day, by path. */
function entriesOf(site: Place): Entry[] {
  const summaries = publishedDocuments(site.project).map((card) => documentSummary(site.project, card));
  const dated = summaries.filter(({ date }) => isDay(date));
  return dated
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .slice(0, most)
    .map((summary) => {
      const { address, title, number, purpose, status, date, authors } = summary;
      const label = labelOf(site, summary);
      return { address: fullAddress(site, address), label, title, number, purpose, status, date, authors };
    });
}

/** A feed has to say when it changed: where no document does, that it never did. */
const never = '1970-01-01';

function feedText(site: Place, entries: readonly Entry[]): string {
  const { title, description, language } = site.project.config;
  const home = fullAddress(site, '/');
  const lines = [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', home),
    element('title', oneLine(title)),
    ...(description === '' ? [] : [element('subtitle', oneLine(description))]),
    element('updated', instant(entries[0]?.date ?? never)),
    `<author>${element('name', oneLine(title))}</author>`,
    '<generator>docwright</generator>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(fullAddress(site, addresses.feed))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    ...entries.map(entryText),
    '</feed>',
  ];
  return `${xmlHead}${lines.join('\n')}\n`;
}

function entryText({ address, label, title, number, purpose, status, date, authors }: Entry): string {
  const name = oneLine(`${number} ${title}`);
  return [
    '<entry>',
    element('id', address),
    element('title', `${label}: ${name}${status === '' ? '' : ` (${oneLine(status)})`}`),
    element('updated', instant(date)),
    ...authors.map((author) => `<author>${element('name', oneLine(author))}</author>`),
    `<category term="${escapeXml(label)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    // An entry without content needs a summary only where it has no link; readers show an empty one as a gap.
    ...(purpose === '' ? [] : [element('summary', oneLine(purpose))]),
    '</entry>',
  ].join('\n');
}

const instant = (day: string): string => `${day}T00:00:00Z`;
