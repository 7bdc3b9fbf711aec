import type { DocType } from '../model/doc-type.ts';
import type { DocumentSummary } from './document-summary.ts';
import { type Choice, choices, keysIn as keysAmong, type ValuesOf } from './choices.ts';
import { statusCounts } from './status-counts.ts';

/** What the documents of an index page can be told apart by. */
export const facetNames = ['status', 'owner', 'project', 'audience', 'tag'] as const;
export type FacetName = (typeof facetNames)[number];

/** Statuses in the order of the contract, all others by name. */
export type Facet = Choice<FacetName>;

const valuesOf: ValuesOf<DocumentSummary, FacetName> = {
  status: ({ status }) => one(status),
  owner: ({ owner }) => one(owner),
  project: ({ project }) => one(project),
  audience: ({ audience }) => audience,
  tag: ({ tags }) => tags,
};

const one = (value: string): string[] => (value === '' ? [] : [value]);

/** Finds the values of documents, and what tells them apart. */
export const facets = (docType: DocType, documents: readonly DocumentSummary[]): Facet[] =>
  choices(documents, valuesOf, { status: statusCounts(docType, documents).map(({ status }) => status) });

/** Makes of a document the places of its values. */
export const keysIn = (known: readonly Facet[]): ((document: DocumentSummary) => number[]) =>
  keysAmong(known, valuesOf);

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
