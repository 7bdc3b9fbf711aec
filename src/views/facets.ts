import type { DocType } from '../model/doc-type.ts';
import type { DocumentSummary } from './document-summary.ts';
import { statusCounts } from './status-counts.ts';

/** What the documents of an index page can be told apart by. */
export const facetNames = ['status', 'owner', 'project', 'audience', 'tag'] as const;
export type FacetName = (typeof facetNames)[number];

export interface FacetOption {
  value: string;
  /** How many documents have it. */
  count: number;
}

export interface Facet {
  name: FacetName;
  /** Statuses in the order of the contract, all others by name. */
  options: FacetOption[];
}

const valuesOf: Readonly<Record<FacetName, (document: DocumentSummary) => readonly string[]>> = {
  status: ({ status }) => one(status),
  owner: ({ owner }) => one(owner),
  project: ({ project }) => one(project),
  audience: ({ audience }) => audience,
  tag: ({ tags }) => tags,
};

const one = (value: string): string[] => (value === '' ? [] : [value]);

const { compare } = new Intl.Collator('en', { numeric: true });

/** Finds what tells documents apart: a value that all of them have does not. */
export function facets(docType: DocType, documents: readonly DocumentSummary[]): Facet[] {
  return facetNames
    .map((name) => ({ name, options: optionsOf(name, docType, documents) }))
    .filter(({ options }) => options.some(({ count }) => count < documents.length));
}

function optionsOf(name: FacetName, docType: DocType, documents: readonly DocumentSummary[]): FacetOption[] {
  if (name === 'status') return statusCounts(docType, documents).map(({ status, count }) => ({ value: status, count }));
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const value of new Set(valuesOf[name](document))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => compare(a.value, b.value));
}

/**
 * Makes of a document the places that its values have among the options of all facets, one after the other: short, and
 * no text that has to be escaped.
 */
export function keysIn(known: readonly Facet[]): (document: DocumentSummary) => number[] {
  let place = 0;
  const places = new Map(
    known.map(({ name, options }) => [name, new Map(options.map(({ value }) => [value, place++] as const))] as const),
  );
  return (document) =>
    [...places].flatMap(([name, own]) =>
      [...new Set(valuesOf[name](document))].flatMap((value) => own.get(value) ?? []),
    );
}

export const orders = ['newest', 'title', 'lowest'] as const;
/** By date, by title, by number from the lowest. */
export type Order = (typeof orders)[number];

/** Finds what documents can be put in order by, beside the order that they are in. */
export function ordersOf(docType: DocType, documents: readonly DocumentSummary[]): Order[] {
  if (documents.length < 2) return [];
  const hasNumbers = documents[0]?.number !== '';
  const isUseful: Record<Order, boolean> = {
    newest: new Set(documents.map(({ date }) => date)).size > 1,
    title: docType.numbered && hasNumbers,
    lowest: hasNumbers,
  };
  return orders.filter((order) => isUseful[order]);
}
