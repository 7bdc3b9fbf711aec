import { posix } from 'node:path';
import type { RelationSpec } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { decodePercent } from '../model/written-address.ts';
import { indexNames } from './link-target.ts';
import { byNumber } from './numbers.ts';

/** A value of a relation field, as it stands in the frontmatter. */
export interface Relation {
  spec: RelationSpec;
  value: string;
  /** Its place in the frontmatter: `supersedes` or `supersedes.0`. */
  place: string;
}

type Lookups<Document extends Outline> = Pick<Project<Document>, 'config' | 'byPath' | 'byId' | 'byNumber'>;

/** Tells whether there is a type whose documents can say which others they replace. */
export const namesReplaced = ({ types }: Project<Outline>['config']): boolean =>
  types.some(({ relations }) => relations.some(({ field }) => field === 'supersedes'));

/** Lists a document's relations; values that are not texts are left out (`invalid-frontmatter` reports those). */
export function relationsOf({ config }: Pick<Project<Outline>, 'config'>, document: Outline): Relation[] {
  const docType = config.types.find(({ name }) => name === document.docType);
  return (docType?.relations ?? []).flatMap((spec) => {
    const value = document.frontmatter.values[spec.field];
    const values: [unknown, string][] = Array.isArray(value)
      ? value.map((item, index) => [item, `${spec.field}.${index}`])
      : [[value, spec.field]];
    return values.flatMap(([item, place]) =>
      (typeof item === 'string' || Number.isFinite(item)) && !isTolerated(String(item), spec)
        ? [{ spec, value: String(item), place }]
        : [],
    );
  });
}

const isTolerated = (value: string, { tolerates = [] }: RelationSpec): boolean =>
  tolerates.some((word) => word.toLowerCase() === value.trim().toLowerCase());

/**
 * Finds the document that a relation names: by id, by id within the same collection, by relative path to the file or
 * to the folder that it is the index page of, or by number.
 *
 * @param to Names of the types that a number may mean.
 */
export function resolveRelation<Document extends Outline>(
  project: Lookups<Document>,
  from: Outline,
  value: string,
  to: readonly string[] = [],
): Document | undefined {
  const folder = posix.dirname(from.path);
  const isPath = /^\.\.?\//.test(value);
  if (isPath || /\.mdx?(?:[?#]|$)/.test(value)) {
    const found = project.byPath.get(posix.join(folder, decodePercent(value.replace(/[?#].*$/s, ''))));
    if (found !== undefined) return found;
  }
  const beside = posix.join(posix.dirname(from.id), value).replace(/\/$/, '');
  const ids = isPath ? [beside] : [value, beside];
  const pages = ids.flatMap((id) => indexNames.map((name) => posix.join(id, name)));
  const byId = [...(isPath ? [] : ids), ...pages].find((id) => project.byId.has(id));
  return byId === undefined ? byNumber(project, from, value, to) : project.byId.get(byId)?.[0];
}

/** The documents that a document's frontmatter names. */
export const relatedDocuments = (project: Lookups<Outline>, document: Outline): (Outline | undefined)[] =>
  relationsOf(project, document).map(({ spec, value }) => resolveRelation(project, document, value, spec.to));

/** The documents that a document names in one of its fields. */
export const relatedBy = (project: Lookups<Outline>, document: Outline, field: string): Outline[] =>
  relationsOf(project, document).flatMap(({ spec, value }) =>
    spec.field === field ? (resolveRelation(project, document, value, spec.to) ?? []) : [],
  );
