import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveLink } from '../check/resolve-link.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { collectionDocuments } from '../views/collection-documents.ts';
import { documentSummary } from '../views/document-summary.ts';
import { linkedFrom } from '../views/linked-from.ts';
import { neighbours } from '../views/neighbours.ts';
import { relationGroups } from '../views/relation-groups.ts';
import type { Place } from './page-kinds.ts';
import { siteAddress } from './render/address.ts';

/** What the page of a document depends on. What the document itself says is named by `text`, a digest. */
export function documentInputs({ project, hashes, base, place }: Place, card: Card) {
  const relations = relationGroups(project, card);
  return {
    path: card.path,
    text: hashes.get(card.path) ?? '',
    neighbours: neighbours(collectionDocuments(project, documentSummary(project, card).docType), card.path),
    relations,
    linkedFrom: linkedFrom(project, card, relations),
    links: linkAddresses(project, base, card),
    images: imageVersions(project, place.root, card),
  };
}

const known = new WeakMap<Project<Card>, Map<Card, Record<string, string>>>();

/**
 * Finds the addresses on the site by the address that the document has; those that stay as they are left out. A body is
 * rendered with these alone: they are what it depends on.
 */
export function linkAddresses(project: Project<Card>, base: string, card: Card): Record<string, string> {
  const addresses = known.get(project) ?? new Map<Card, Record<string, string>>();
  known.set(project, addresses);
  const own = addresses.get(card) ?? findAddresses(project, base, card);
  addresses.set(card, own);
  return own;
}

function findAddresses(project: Project<Card>, base: string, card: Card): Record<string, string> {
  const addresses = card.links.map(({ url }) => [url, siteAddress(project, base, card, url)] as const);
  return Object.fromEntries(addresses.flatMap(([url, address]) => (address === undefined ? [] : [[url, address]])));
}

/** What names the bytes of local images that Astro processes, by their address. */
function imageVersions(project: Project<Card>, root: string, card: Card): Record<string, string> {
  const images = processedImages(card).flatMap((url) => {
    const target = resolveLink(project, card, url);
    return target.kind === 'file' ? [[url, hash('sha256', readFileSync(join(root, target.path)), 'base64url')]] : [];
  });
  return Object.fromEntries(images) as Record<string, string>;
}

/** Addresses of the images of a document that Astro processes: those in Markdown, from the document. */
export const processedImages = ({ links }: Card): string[] =>
  links.flatMap(({ kind, syntax, url }) =>
    kind === 'image' && (syntax === 'inline' || syntax === 'reference') && !url.startsWith('/') ? [url] : [],
  );
