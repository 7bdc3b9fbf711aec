import type { Link } from '../../model/facts.ts';
import { requestKey } from '../../model/figure-claim.ts';
import type { TextPlaces } from '../../model/text-places.ts';
import { applySplices, type Splice } from '../../text/edits.ts';
import { lineIndex } from '../../text/line-index.ts';
import type { DocumentSummary } from '../../views/document-summary.ts';
import { escapeHtml } from '../render/html.ts';
import { escapeMarkdown, oneLine, withBrackets } from './markdown.ts';

export interface Twin {
  /** Of the document, with its frontmatter. */
  text: string;
  places: TextPlaces;
  summary: DocumentSummary;
  /** Of its type. */
  label: string;
  /** Of the document's page. */
  address: string;
  /** Addresses that take the place of those that the document has; others stay. */
  links: Readonly<Record<string, string>>;
  /** Figures that stand in the place of components, as `requestKey` names them. */
  figures: Readonly<Record<string, string>>;
  /** Markdown that stands before all else, on one line; undefined where there is nothing to say. */
  notice: string | undefined;
}

/** A document as Markdown by itself: its metadata, its title, and its body with links that lead somewhere from anywhere. */
export function twinText(twin: Twin): string {
  const { places, summary, notice } = twin;
  const body = bodyOf(twin).trim();
  const hasTitle = places.headings[0]?.depth === 1;
  const parts = [
    frontmatter(twin),
    ...(hasTitle ? [] : [`# ${escapeMarkdown(summary.title)}`]),
    ...(notice === undefined ? [] : [`> ${notice}`]),
    ...(body === '' ? [] : [body]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function frontmatter({ summary, label, address }: Twin): string {
  const { title, number, language, status, version, date, reviewed, owner, project, purpose } = summary;
  const { authors, audience, tags, alerts } = summary;
  const fields = Object.entries({
    title,
    type: label,
    number,
    language: language?.lang ?? '',
    status,
    version,
    date,
    reviewed,
    owner,
    project,
  })
    .concat([['purpose', purpose]])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${quoted(value)}`);
  const lists = Object.entries({ authors, audience, tags, alerts })
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}: [${values.map(quoted).join(', ')}]`);
  return ['---', ...fields, ...lists, `page: ${quoted(address)}`, '---'].join('\n');
}

/** As YAML takes it: JSON, where all that YAML does not allow is escaped. */
const quoted = (text: string): string =>
  JSON.stringify(oneLine(text)).replace(
    /[\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function bodyOf({ text, places, links, figures }: Twin): string {
  const { frontmatter: head, imports } = places;
  const index = lineIndex(text);
  const start = head.exists ? (index.offset(head.range.end) ?? 0) : 0;
  const splices = new Map<number, Splice>(imports.map(([from, end]) => [from, { start: from, end, text: '' }]));
  for (const link of places.links) {
    const address = Object.hasOwn(links, link.url) ? links[link.url] : undefined;
    const [from, end] = [link.urlRange?.start, link.urlRange?.end].map((place) => place && index.offset(place));
    if (address === undefined || from === undefined || end === undefined) continue;
    splices.set(from, { start: from, end, text: writtenAddress(link, address) });
  }
  for (const claim of places.figureClaims) {
    const key = requestKey(claim);
    const [from, end] = [index.offset(claim.place.start), index.offset(claim.place.end)];
    if (!claim.isShown || !Object.hasOwn(figures, key) || from === undefined || end === undefined) continue;
    splices.set(from, { start: from, end, text: figures[key] ?? '' });
  }
  const sorted = [...splices.values()].filter((splice) => splice.start >= start).toSorted((a, b) => a.start - b.start);
  return applySplices(text, sorted).slice(start);
}

/** An address as it is written in a link of its kind. */
export const writtenAddress = ({ syntax }: Pick<Link, 'syntax'>, address: string): string =>
  syntax === 'html' || syntax === 'jsx' ? escapeHtml(address) : withBrackets(address);
