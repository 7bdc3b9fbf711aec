import { figureAskedFor } from '../check/figures/claims.ts';
import { type Figure, figures } from '../check/figures/registry.ts';
import { resolveLink } from '../check/resolve-link.ts';
import type { Card } from '../model/card.ts';
import { requestKey } from '../model/figure-claim.ts';
import type { Language } from '../model/language.ts';
import { isRaster, type Picture } from '../model/picture.ts';
import type { Project } from '../model/project.ts';
import { collectionDocuments } from '../views/collection-documents.ts';
import { documentSummary } from '../views/document-summary.ts';
import { groupOf } from '../views/group.ts';
import { linkedFrom } from '../views/linked-from.ts';
import { neighbours } from '../views/neighbours.ts';
import { relationGroups } from '../views/relation-groups.ts';
import { reviewDue } from '../views/review-due.ts';
import { trail } from '../views/trail.ts';
import type { Place } from './page-kinds.ts';
import { type Formats, formatsIn } from './words/formats.ts';
import { idAddress, siteAddress } from './render/address.ts';
import type { LocalImage } from './render/images.ts';
import { decoded, isWide, type PictureNote } from './render/picture-note.ts';

/** What the page of a document depends on. What the document itself says is named by `text`, a digest. */
export function documentInputs(site: Place, card: Card) {
  const { project, hashes, base } = site;
  const summary = documentSummary(project, card);
  const all = collectionDocuments(project, summary.docType);
  const relations = relationGroups(project, card);
  return {
    path: card.path,
    text: hashes.get(card.path) ?? '',
    neighbours: neighbours(groupOf(project, summary).documents, card.path, all.length),
    trail: trail(project, summary),
    relations,
    history: site.history(card.path).newest,
    isOverdue: isOverdue(project, card),
    linkedFrom: linkedFrom(project, card, relations),
    links: linkAddresses(project, base, card),
    ids: idAddresses(project, base, card),
    images: localImages(site, card),
    pictures: pictureNotes(project, base, card),
    figures: shownFigures(project, card),
  };
}

/** Figures that the body shows, as `requestKey` names them, written in the language of the document. */
export function shownFigures(project: Project<Card>, card: Card): Record<string, string> {
  const { language } = project.config;
  const own = /^(en|de)\b/.exec(documentSummary(project, card).language?.lang ?? language)?.[1] as Language | undefined;
  return Object.fromEntries(
    card.figureClaims.flatMap((request) => {
      const value = figureAskedFor(project, card, request);
      const unit = figures.get(request.name)?.unit;
      return value === undefined || !request.isShown
        ? []
        : [[requestKey(request), figureText(Math.round(value * 100) / 100, unit, formatsIn(own ?? language))]];
    }),
  );
}

const figureText = (value: number, unit: Figure['unit'], { number }: Formats): string =>
  // A line never ends before the sign.
  unit === '%' ? `${number(value)}\u00a0%` : number(value);

/** On the day that the site is built for. */
function isOverdue(project: Project<Card>, card: Card): boolean {
  const due = reviewDue(project, card);
  return due !== undefined && project.timeOf(due) === 'past';
}

type Addresses = Record<string, string>;

/** Remembers what a function finds for a document of a project. */
function remembering<Found>(find: (project: Project<Card>, base: string, card: Card) => Found) {
  const known = new WeakMap<Project<Card>, Map<Card, Found>>();
  return (project: Project<Card>, base: string, card: Card): Found => {
    const ofProject = known.get(project) ?? new Map<Card, Found>();
    known.set(project, ofProject);
    const own = ofProject.get(card) ?? find(project, base, card);
    ofProject.set(card, own);
    return own;
  };
}

/**
 * Finds the addresses on the site by the address that the document has; those that stay as they are left out. A body is
 * rendered with these alone: they are what it depends on.
 */
export const linkAddresses = remembering((project, base, card) =>
  withAddress(card.links, ({ url }) => [url, siteAddress(project, base, card, url)]),
);

/** The same for ids among the words, by id; without the document's own. */
export const idAddresses = remembering((project, base, card) =>
  withAddress(card.ids, ({ id }) => [id, idAddress(project, base, card, id)]),
);

const withAddress = <Item>(items: readonly Item[], entry: (item: Item) => [string, string | undefined]): Addresses =>
  Object.fromEntries(
    items.flatMap((item) => {
      const [key, address] = entry(item);
      return address === undefined ? [] : [[key, address]];
    }),
  );

/** What is known of the images in Markdown, by their address in the rendered body. */
export const pictureNotes = remembering((project, base, card): Record<string, PictureNote> => {
  const images = card.links.filter(({ kind, syntax }) => kind === 'image' && syntax !== 'html' && syntax !== 'jsx');
  return Object.fromEntries(
    images.flatMap(({ syntax, url }): [string, PictureNote][] => {
      const target = resolveLink(project, card, url);
      const isProcessed = syntax === 'inline' && !url.startsWith('/');
      const address = decoded(isProcessed ? url : (siteAddress(project, base, card, url) ?? url));
      if (target.kind === 'missing') return isProcessed ? [[address, { isUnshown: true }]] : [];
      const picture = target.kind === 'file' ? project.picture(target.path) : undefined;
      if (picture === undefined || target.kind !== 'file') return [];
      if ('fault' in picture)
        return picture.fault === 'no size' && !isProcessed ? [] : [[address, { isUnshown: true }]];
      const isNoted = !isProcessed || (isRaster(target.path) && isWide(picture));
      return isNoted ? [[address, { ...picture, isProcessed }]] : [];
    }),
  );
});

/** Local images that Astro processes, by their address in the rendered body. */
function localImages({ project, fileDigest }: Place, card: Card): Record<string, LocalImage> {
  const images = processedImages(project, card);
  return Object.fromEntries(images.map(([address, file]) => [address, { file, digest: fileDigest(file) }]));
}

/** Images in Markdown whose address starts from the document, with their file. */
function processedImages(project: Project<Card>, card: Card): [address: string, file: string][] {
  if (card.hasJsx) return [];
  return card.links.flatMap(({ kind, syntax, url }): [string, string][] => {
    if (kind !== 'image' || (syntax !== 'inline' && syntax !== 'reference') || url.startsWith('/')) return [];
    const target = resolveLink(project, card, url);
    if (target.kind !== 'file' || isFaulty(project.picture(target.path))) return [];
    return [[decoded(url), target.path]];
  });
}

/** Files of the images of all documents, from the root. */
export const imageFiles = (project: Project<Card>): string[] =>
  [...new Set(project.documents.flatMap((card) => processedImages(project, card).map(([, file]) => file)))].toSorted();

const isFaulty = (picture: Picture | undefined): boolean => picture !== undefined && 'fault' in picture;
