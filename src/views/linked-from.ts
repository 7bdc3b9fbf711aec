import { addressOf } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { documentSummary, type ListedDocument, listedDocument } from './document-summary.ts';
import { type Folded, folded } from './folded.ts';
import { isPublished } from './published.ts';
import type { RelationGroup } from './relation-groups.ts';

/**
 * Lists documents that link or relate to a document, by path.
 *
 * @param groups Relations that are shown beside it: their documents are left out here.
 */
export function linkedFrom(
  project: Project<Card>,
  document: Card,
  groups: readonly RelationGroup[],
  ...limits: [limit?: number, most?: number]
): Folded<ListedDocument> {
  const shown = new Set(groups.flatMap(({ documents }) => documents.map(({ address }) => address)));
  const all = project.linkedFrom.get(document.path) ?? [];
  const sources = all.filter((source) => isPublished(project, source) && !shown.has(addressOf(source)));
  const { documents, further, more } = folded(sources, ...limits);
  const list = (own: readonly Card[]): ListedDocument[] =>
    own.map((source) => listedDocument(documentSummary(project, source)));
  return { documents: list(documents), further: list(further), more };
}
