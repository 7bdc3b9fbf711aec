import { indexPageAddress } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { DocType } from '../model/doc-type.ts';
import type { Project } from '../model/project.ts';
import { collectionDocuments, type IndexRow, indexRow } from './collection-documents.ts';
import { type Facet, facets, keysIn, type Order, ordersOf } from './facets.ts';

/** Documents on one page of an index: more take a browser on a phone too long, fewer need pages where one would do. */
export const pageSize = 500;

export interface IndexPage {
  /** Name of the type. */
  type: string;
  rows: readonly ListedRow[];
  /** Of all pages. */
  total: number;
  /** From 1. */
  page: number;
  /** Paths of all pages, below the base. */
  pages: readonly string[];
  /** For the first page, which shows documents of all of them; the others have none. */
  filters: { facets: Facet[]; orders: Order[] } | undefined;
}

export interface ListedRow extends IndexRow {
  /** As `keysIn` makes them. */
  keys: readonly number[];
}

/** Says how many pages the index of a type has: one at least. */
export const pageCount = (project: Project<Card>, docType: DocType, size = pageSize): number =>
  Math.max(1, Math.ceil(collectionDocuments(project, docType).length / size));

/**
 * Derives a page of the index of a type.
 *
 * @param page From 1.
 */
export function indexPage(project: Project<Card>, docType: DocType, page: number, size = pageSize): IndexPage {
  const documents = collectionDocuments(project, docType);
  const known = facets(docType, documents);
  const keysOf = keysIn(known);
  const pages = Array.from({ length: pageCount(project, docType, size) }, (_, index) =>
    indexPageAddress(docType, index + 1),
  );
  return {
    type: docType.name,
    rows: documents
      .slice((page - 1) * size, page * size)
      .map((document) => ({ ...indexRow(document), keys: keysOf(document) })),
    total: documents.length,
    page,
    pages,
    filters: page === 1 ? { facets: known, orders: ordersOf(docType, documents) } : undefined,
  };
}
