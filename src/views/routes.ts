import { addressOf, rulesAddress } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import type { Routes } from '../model/routes.ts';
import { publishedDocuments } from './published.ts';
import { redirects } from './redirects.ts';

/** Lists the addresses that readers may have kept, with the ids of their headings: what a site can promise to keep. */
export function routes(project: Project<Card>): Routes {
  const documents = publishedDocuments(project).map((document) => [addressOf(document), headingIds(document)] as const);
  const others = [...ownPages(project), ...redirects(project).map(({ from }) => from)];
  const all: (readonly [string, readonly string[]])[] = [
    ...documents,
    ...others.map((address) => [address, []] as const),
  ];
  return new Map(all.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

const headingIds = ({ headings }: Card): string[] =>
  [...new Set(headings.flatMap(({ slug }) => slug || []))].toSorted();

/** Rules come and go with versions of docwright. */
const ownPages = ({ pages }: Project<Card>): string[] =>
  [...pages].filter((address) => address !== '/404/' && !address.startsWith(rulesAddress));

export interface RoutesDifference {
  /** Addresses, and headings of addresses that stayed: `/adrs/a/#context`. Sorted. */
  added: string[];
  gone: string[];
}

export function routesDifference(before: Routes, now: Routes): RoutesDifference {
  return { added: missingIn(before, now), gone: missingIn(now, before) };
}

/** What the other has and the first has not. */
const missingIn = (first: Routes, other: Routes): string[] =>
  Array.from(other).flatMap(([address, ids]) => {
    const known = first.get(address);
    return known === undefined ? [address] : ids.filter((id) => !known.includes(id)).map((id) => `${address}#${id}`);
  });
