import { alertAddresses } from '../check/alerts.ts';
import { type Destination, documentAt, targetOf, usableOldAddresses } from '../check/old-addresses.ts';
import { addressOf } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { documentSummary } from './document-summary.ts';
import { publishedDocuments } from './published.ts';

/** Leads from an address that the site had before. */
export interface RedirectRow {
  /** Below the base, with a slash at both ends, not escaped. */
  from: string;
  /** Below the base, with an anchor if one is meant, not escaped; or an address of another site. */
  to: string;
  /** Of the page that it leads to; its address where that has none. */
  title: string;
}

/** Lists the redirects of a site, by address; those that cannot be made are left out (`check` reports them). */
export function redirects(project: Project<Card>): RedirectRow[] {
  const rows = new Map<string, RedirectRow>();
  for (const document of publishedDocuments(project)) {
    for (const from of usableOldAddresses(project.config, document)) {
      if (!isTaken(project, from) && !rows.has(from))
        rows.set(from, { from, to: addressOf(document), title: documentSummary(project, document).title });
    }
  }
  for (const [from, { to }] of project.config.redirects) {
    const target = targetOf(project, to);
    if (target !== undefined && !isTaken(project, from) && !rows.has(from))
      rows.set(from, { from, ...wayTo(project, target) });
  }
  for (const [from, { documents }] of alertAddresses(project)) {
    const [document] = documents;
    if (document !== undefined && documents.length === 1 && !isTaken(project, from) && !rows.has(from))
      rows.set(from, { from, to: addressOf(document), title: documentSummary(project, document).title });
  }
  return Array.from(rows.values()).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

const isTaken = (project: Project<Card>, address: string): boolean =>
  project.pages.has(address) || documentAt(project, address) !== undefined;

function wayTo(project: Project<Card>, target: Destination<Card>): Omit<RedirectRow, 'from'> {
  if (target.kind === 'elsewhere') return { to: target.url, title: target.url };
  if (target.kind === 'page') return { to: target.address + target.anchor, title: target.address };
  const { document, anchor } = target;
  return { to: addressOf(document) + anchor, title: documentSummary(project, document).title };
}
