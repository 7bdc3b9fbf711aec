import { markdownAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { type DocumentSummary, documentSummary } from '../../views/document-summary.ts';
import { publishedDocuments } from '../../views/published.ts';
import { relationGroups } from '../../views/relation-groups.ts';
import { type Standing, standing } from '../../views/standing.ts';
import { statusTone } from '../../views/status-tone.ts';
import { linkAddresses, shownFigures } from '../document-inputs.ts';
import type { Place } from '../page-kinds.ts';
import { remembered } from '../remembered.ts';
import { pagePath, withBase } from '../render/address.ts';
import { fullAddress, withOrigin } from '../render/full-address.ts';
import { wordsIn } from '../words/index.ts';
import { statusName } from '../words/statuses.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';
import type { FileKind, PlannedFile } from './planned-file.ts';
import { twinText } from './twin-text.ts';

/** The Markdown of each document. */
export const twins: FileKind = (site) => publishedDocuments(site.project).map((card) => twin(site, card));

function twin(site: Place, card: Card): PlannedFile {
  return {
    address: markdownAddress(card),
    inputs: () => twinInputs(site, card),
    make: () => textOf(site, card),
  };
}

/** Makes the Markdown of a document. */
export async function textOf(site: Place, card: Card): Promise<string> {
  const { text } = site.source(card.path);
  const places = await site.textPlaces(card.path);
  const summary = documentSummary(site.project, card);
  const { links, figures, standing: gone } = twinInputs(site, card);
  const notice = gone === null ? undefined : noticeOf(site, summary, gone);
  const address = fullAddress(site, summary.address);
  return twinText({
    text,
    places,
    summary,
    label: labelOf(site, summary),
    address,
    links,
    figures,
    notice,
  });
}

/** All that the Markdown of a document depends on. */
export function twinInputs(site: Place, card: Card) {
  return {
    path: card.path,
    text: site.hashes.get(card.path) ?? '',
    links: twinLinks(site, card),
    standing: standingOf(site, card) ?? null,
    figures: shownFigures(site.project, card),
  };
}

/** Why a document no longer holds; undefined where it does. */
export function standingOf({ project }: Place, card: Card): Standing | undefined {
  const summary = documentSummary(project, card);
  // Relations are asked of those alone that need them: this is done for all documents at each build.
  return statusTone(summary.status) === 'gone' ? standing(summary, relationGroups(project, card)) : undefined;
}

/** What the type of a document is called. */
export const labelOf = ({ typeNames }: Place, { docType }: Pick<DocumentSummary, 'docType'>): string =>
  typeNames.get(docType.name)?.label ?? docType.label;

/** Says on one line of Markdown why a document no longer holds, and what to read instead. */
export function noticeOf(site: Place, summary: DocumentSummary, { status, successors }: Standing): string {
  const { language } = site.project.config;
  const words = wordsIn[language].standing;
  const links = successors.map(({ address, number, title }) =>
    markdownLink(`${number} ${title}`, fullAddress(site, markdownAddress({ id: address.slice(1, -1) }))),
  );
  const said = `**${escapeMarkdown(words.is(labelOf(site, summary), statusName(status, language)))}**`;
  return links.length === 0 ? said : `${said} ${words.readInstead} ${links.join(', ')}`;
}

/** A document that has a page. */
interface Page {
  card: Card;
  /** Of its Markdown, with the site's host. */
  markdown: string;
}

const pages = new WeakMap<Project<Card>, ReadonlyMap<string, Page>>();

/** The document whose page stands at an address, as links have it. Made once: each link of each document asks. */
export function pageAt(site: Addressed, address: string): Page | undefined {
  const known = pages.get(site.project) ?? new Map(publishedDocuments(site.project).map((card) => pageOf(site, card)));
  pages.set(site.project, known);
  return known.get(address);
}

const pageOf = (site: Addressed, card: Card): [address: string, page: Page] => [
  withBase(site.base, pagePath(card)),
  { card, markdown: fullAddress(site, markdownAddress(card)) },
];

/** A project, and where its site stands. */
type Addressed = Pick<Place, 'project' | 'base' | 'origin'>;

/** Addresses of what a document links to: Markdown where there is some, each with the site's host. */
export const twinLinks = remembered((site: Addressed, card): Record<string, string> => {
  const known = linkAddresses(site.project, site.base, card);
  const links = card.links.flatMap(({ url }): [string, string][] => {
    const address = Object.hasOwn(known, url) ? known[url] : /^\/(?!\/)/.test(url) ? url : undefined;
    return address === undefined ? [] : [[url, twinLink(site, address)]];
  });
  return Object.fromEntries(links.filter(([url, address]) => url !== address));
});

/** The same for one that the site has. */
export function twinLink(site: Addressed, address: string): string {
  const [page, rest] = splitAt(address, /[?#]/);
  const target = page === '' ? undefined : pageAt(site, page);
  return target === undefined ? withOrigin(site, address) : target.markdown + rest;
}

function splitAt(text: string, mark: RegExp): [before: string, rest: string] {
  const at = text.search(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
