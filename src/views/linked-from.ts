import { addressOf } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { documentSummary, type ListedDocument, listedDocument } from './document-summary.ts';
import { isPublished } from './published.ts';
import type { RelationGroup } from './relation-groups.ts';

export interface LinkedFrom {
  documents: ListedDocument[];
  /** How many more there are. */
  more: number;
}

/**
 * Lists documents that link or relate to a document, by path, no more than `limit`.
 *
 * @param groups Relations that are shown beside it: their documents are left out here.
 */
export function linkedFrom(
  project: Project<Card>,
  document: Card,
  groups: readonly RelationGroup[],
  limit = 12,
): LinkedFrom {
  const shown = new Set(groups.flatMap(({ documents }) => documents.map(({ address }) => address)));
  const all = project.linkedFrom.get(document.path) ?? [];
  const sources = all.filter((source) => isPublished(project, source) && !shown.has(addressOf(source)));
  return {
    documents: sources.slice(0, limit).map((source) => listedDocument(documentSummary(project, source))),
    more: Math.max(0, sources.length - limit),
  };
}
