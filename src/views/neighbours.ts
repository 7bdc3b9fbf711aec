import type { DocumentSummary } from './document-summary.ts';

export interface Neighbours {
  previous: DocumentSummary | undefined;
  next: DocumentSummary | undefined;
  /** The document with those around it, in the order of the list. */
  around: readonly DocumentSummary[];
  /** How many of the list stand before and after `around`. */
  before: number;
  after: number;
}

/**
 * Finds what stands beside a document in the list of its type.
 *
 * @param list As `collectionDocuments` gives it. Numbered documents are read upwards, so there the next is the higher number.
 * @param size Length of `around` where the list is long enough.
 */
export function neighbours(list: readonly DocumentSummary[], path: string, size = 9): Neighbours {
  const index = list.findIndex((document) => document.path === path);
  const step = list[index]?.number ? -1 : 1;
  const start = Math.max(0, Math.min(index - Math.floor(size / 2), list.length - size));
  const around = list.slice(start, start + size);
  return {
    previous: list[index - step],
    next: list[index + step],
    around,
    before: start,
    after: list.length - start - around.length,
  };
}
