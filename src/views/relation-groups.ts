import { relationsOf, resolveRelation } from '../check/relations.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { documentSummary, type ListedDocument, listedDocument } from './document-summary.ts';
import { isPublished } from './published.ts';

export interface RelationGroup {
  /** In camel case: `supersededBy`, also of a field `superseded-by`. */
  field: string;
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
 * @returns By field, each document once in a field; names of no document are left out (rules report those).
 */
export function relatedDocuments(project: Project<Card>, document: Card): ReadonlyMap<string, ReadonlySet<Card>> {
  const groups = new Map<string, Set<Card>>();
  const add = (field: string, target: Card | undefined): void => {
    if (target === undefined || target === document || !isPublished(project, target)) return;
    const name = camelCase(field);
    groups.set(name, (groups.get(name) ?? new Set()).add(target));
  };
  for (const { spec, value } of relationsOf(project, document))
    add(spec.field, resolveRelation(project, document, value, spec.to));
  for (const source of project.linkedFrom.get(document.path) ?? []) {
    for (const { spec, value } of relationsOf(project, source)) {
      const inverse = inverses[spec.field];
      if (inverse !== undefined && resolveRelation(project, source, value, spec.to) === document) add(inverse, source);
    }
  }
  return groups;
}

/** The same for pages. */
export const relationGroups = (project: Project<Card>, document: Card): RelationGroup[] =>
  Array.from(relatedDocuments(project, document), ([field, documents]) => ({
    field,
    documents: [...documents].map((target) => listedDocument(documentSummary(project, target))),
  }));

/** `superseded-by` becomes `supersededBy`. */
const camelCase = (field: string): string => field.replace(/[-_]+(.)/g, (_, letter: string) => letter.toUpperCase());
