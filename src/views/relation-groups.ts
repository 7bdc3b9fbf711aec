import { relationsOf, resolveRelation } from '../check/relations.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { documentSummary, type ListedDocument, listedDocument } from './document-summary.ts';
import { isPublished } from './published.ts';

export interface RelationGroup {
  /** As it stands before the links: `Superseded by`. */
  label: string;
  documents: ListedDocument[];
}

/** A relation's field with the label of its other direction. */
const inverses: Readonly<Record<string, string>> = {
  supersedes: 'supersededBy',
  supersededBy: 'supersedes',
  requires: 'requiredBy',
};

/**
 * Gathers the documents that a document's metadata names, and those whose metadata names it.
 *
 * @returns Groups by label, each document once in a group; names of no document are left out (rules report those).
 */
export function relationGroups(project: Project<Card>, document: Card): RelationGroup[] {
  const groups = new Map<string, Set<Card>>();
  const add = (field: string, target: Card | undefined): void => {
    if (target === undefined || target === document || !isPublished(project, target)) return;
    groups.set(field, (groups.get(field) ?? new Set()).add(target));
  };
  for (const { spec, value } of relationsOf(project, document))
    add(spec.field, resolveRelation(project, document, value, spec.to));
  for (const source of project.linkedFrom.get(document.path) ?? []) {
    for (const { spec, value } of relationsOf(project, source)) {
      const inverse = inverses[spec.field];
      if (inverse !== undefined && resolveRelation(project, source, value, spec.to) === document) add(inverse, source);
    }
  }
  return [...groups].map(([field, documents]) => ({
    label: sentenceCase(field),
    documents: [...documents].map((target) => listedDocument(documentSummary(project, target))),
  }));
}

/** `supersededBy` and `superseded-by` become `Superseded by`. */
function sentenceCase(field: string): string {
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
