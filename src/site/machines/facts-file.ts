import { z } from 'zod';
import { markdownAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import { type DocumentRecord, type SiteFacts, siteFacts } from '../../model/site-facts.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { publishedDocuments } from '../../views/published.ts';
import { relatedDocuments } from '../../views/relation-groups.ts';
import { statusTone } from '../../views/status-tone.ts';
import { linkAddresses } from '../document-inputs.ts';
import type { Place } from '../page-kinds.ts';
import { fullAddress, withOrigin } from '../render/full-address.ts';
import { addresses } from './addresses.ts';
import type { FileKind } from './planned-file.ts';
import { documentState } from './state.ts';
import { labelOf, pageAt } from './twin.ts';

/** The facts of all documents, and what they look like. */
export const factsFile: FileKind = (site) => [
  {
    address: addresses.facts,
    inputs: () => ({ documents: publishedDocuments(site.project).map((card) => documentState(site, card)) }),
    make: () => factsText(site),
  },
  { address: addresses.factsSchema, inputs: () => ({}), make: () => schemaText(site) },
];

/** One document a line, so that changes can be seen. */
async function* factsText(site: Place): AsyncGenerator<string> {
  const { title, description, language } = site.project.config;
  const start: Omit<SiteFacts, 'documents'> = {
    $schema: fullAddress(site, addresses.factsSchema),
    version: 1,
    site: { title, description, language, address: fullAddress(site, '/') },
  };
  yield `${JSON.stringify(start).slice(0, -1)},"documents":[`;
  let separator = '\n';
  for (const card of publishedDocuments(site.project)) {
    yield separator + JSON.stringify(documentRecord(site, card));
    separator = ',\n';
  }
  yield '\n]}\n';
}

export function documentRecord(site: Place, card: Card): DocumentRecord {
  const summary = documentSummary(site.project, card);
  const { authors, audience, tags, alerts, minutes, lines } = summary;
  return {
    id: card.id,
    path: card.path,
    address: fullAddress(site, summary.address),
    markdown: fullAddress(site, markdownAddress(card)),
    type: card.docType,
    label: labelOf(site, summary),
    title: summary.title,
    number: summary.number || null,
    purpose: summary.purpose || null,
    language: summary.language?.lang ?? site.project.config.language,
    status: summary.status || null,
    standing: statusTone(summary.status),
    version: summary.version || null,
    date: summary.date || null,
    reviewed: summary.reviewed || null,
    owner: summary.owner || null,
    project: summary.project || null,
    authors,
    audience,
    tags,
    alerts,
    relations: Array.from(relatedDocuments(site.project, card), ([field, cards]) => ({
      field,
      documents: Array.from(cards, ({ id }) => id),
    })),
    links: linksOf(site, card),
    headings: card.headings.map(({ depth, text, slug }) => ({ depth, text, slug })),
    words: card.words,
    lines,
    minutes,
  };
}

function linksOf(site: Place, card: Card): DocumentRecord['links'] {
  const known = linkAddresses(site.project, site.base, card);
  const links = card.links.map(({ kind, url }) => {
    const address = Object.hasOwn(known, url) ? known[url]! : url;
    const target = pageAt(site, address.replace(/[?#].*$/s, ''));
    return { kind, address: withOrigin(site, address), ...(target && { document: target.card.id }) };
  });
  return [...new Map(links.map((link) => [`${link.kind} ${link.address}`, link])).values()];
}

function schemaText(site: Place): string {
  const { $schema, ...schema } = z.toJSONSchema(siteFacts, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, $id: fullAddress(site, addresses.factsSchema), ...schema }, null, 2)}\n`;
}
