import { posix } from 'node:path';
import type { DocType } from '../model/doc-type.ts';
import type { DocumentFacts } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

type Lookup = Pick<Project, 'config' | 'byPath'>;

/** Documents by type and number, once for each state of a project. */
const indexes = new WeakMap<Lookup['byPath'], Map<string, DocumentFacts[]>>();

/**
 * Finds the document that a number names: `12`, `#12`, `0012`, `ADR-0012`, `adr 12`.
 *
 * @param to Names of the types that it may be of; where there are none, it is of the same type as `from`.
 * @returns Of several in different folders, the one beside.
 */
export function byNumber(
  project: Lookup,
  from: DocumentFacts,
  value: string,
  to: readonly string[],
): DocumentFacts | undefined {
  const [, prefix, digits] = /^(?:([A-Za-z]{1,20})[- ]?|#)?(\d{1,9})$/.exec(value.trim()) ?? [];
  if (digits === undefined) return undefined;
  const index = indexOf(project);
  const named =
    prefix === undefined ? to : project.config.types.filter((type) => isCalled(type, prefix)).map(({ name }) => name);
  const types = prefix === undefined && to.length === 0 ? [from.docType] : named;
  const found = types.flatMap((type) => index.get(`${type} ${Number(digits)}`) ?? []);
  const folder = posix.dirname(from.path);
  return found.find(({ path }) => posix.dirname(path) === folder) ?? found[0];
}

const isCalled = ({ name, label }: DocType, prefix: string): boolean =>
  [name, label].some((own) => own.toLowerCase() === prefix.toLowerCase());

function indexOf({ byPath }: Lookup): Map<string, DocumentFacts[]> {
  let index = indexes.get(byPath);
  if (index === undefined) {
    index = new Map();
    for (const document of byPath.values()) {
      const number = fileNumber(document);
      if (number === undefined) continue;
      const key = `${document.docType} ${number}`;
      index.set(key, [...(index.get(key) ?? []), document]);
    }
    indexes.set(byPath, index);
  }
  return index;
}

/** The number that the name of a file begins with; of an index page, that of its folder. */
function fileNumber({ id }: DocumentFacts): number | undefined {
  const name = id.replace(indexPage, '').replace(/^.*\//s, '');
  const digits = /^(?:[A-Za-z]+-)?(\d{1,9})(?!\d)/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What ends the id of a page that stands for its folder. */
const indexPage = /(?<=[^/])\/(?:index|readme|_index)$/i;
