import { type DocumentLink, documentLink, type DocumentSummary } from './document-summary.ts';

export interface Neighbours {
  previous: DocumentLink | undefined;
  next: DocumentLink | undefined;
  /** The document with those around it, in the order of the list. */
  around: readonly DocumentLink[];
  /** Whether there are more: how many would change with each that comes, on all pages. */
  isCut: boolean;
}

const places = new WeakMap<readonly DocumentSummary[], ReadonlyMap<string, number>>();

function placeOf(list: readonly DocumentSummary[], path: string): number {
  const known = places.get(list) ?? new Map(list.map((document, index) => [document.path, index]));
  places.set(list, known);
  return known.get(path) ?? -1;
}

/**
 * Finds what stands beside a document in a list.
 *
 * @param list As `groupOf` gives it. Numbered documents are read upwards, so there the next is the higher number.
 * @param total How many there are, beyond the list.
 * @param size Length of `around` where the list is long enough.
 */
export function neighbours(list: readonly DocumentSummary[], path: string, total = list.length, size = 11): Neighbours {
  const index = placeOf(list, path);
  const step = list[index]?.number ? -1 : 1;
  const start = Math.max(0, Math.min(index - Math.floor(size / 2), list.length - size));
  const around = list.slice(start, start + size).map(documentLink);
  return {
    previous: linkTo(list[index - step]),
    next: linkTo(list[index + step]),
    around,
    isCut: around.length < total,
  };
}

const linkTo = (document: DocumentSummary | undefined): DocumentLink | undefined => document && documentLink(document);
