import { posix } from 'node:path';
import type { RelationSpec } from '../model/doc-type.ts';
import type { DocumentFacts } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** A value of a relation field, as it stands in the frontmatter. */
export interface Relation {
  spec: RelationSpec;
  value: string;
  /** Its place in the frontmatter: `supersedes` or `supersedes.0`. */
  place: string;
}

type Lookup = Pick<Project, 'config' | 'byPath' | 'byId'>;

/** Lists a document's relations; values that are not texts are left out (`invalid-frontmatter` reports those). */
export function relationsOf({ config }: Pick<Project, 'config'>, document: DocumentFacts): Relation[] {
  const docType = config.types.find(({ name }) => name === document.docType);
  return (docType?.relations ?? []).flatMap((spec) => {
    const value = document.frontmatter.values[spec.field];
    const values: [unknown, string][] = Array.isArray(value)
      ? value.map((item, index) => [item, `${spec.field}.${index}`])
      : [[value, spec.field]];
    return values.flatMap(([item, place]) => (typeof item === 'string' ? [{ spec, value: item, place }] : []));
  });
}

/** Finds the document that a relation names: by id, by id within the same collection, or by relative path. */
export function resolveRelation(project: Lookup, from: DocumentFacts, value: string): DocumentFacts | undefined {
  if (/^\.\.?\//.test(value)) return project.byPath.get(posix.join(posix.dirname(from.path), value));
  const beside = posix.join(posix.dirname(from.id), value);
  return (project.byId.get(value) ?? project.byId.get(beside))?.[0];
}

/** The documents that a document's frontmatter names. */
export const relatedDocuments = (project: Lookup, document: DocumentFacts): (DocumentFacts | undefined)[] =>
  relationsOf(project, document).map(({ value }) => resolveRelation(project, document, value));
