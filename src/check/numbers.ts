import { posix } from 'node:path';
import type { DocType } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** Key of a number among `Project.byNumber`. */
export const numberKey = (docType: string, number: number): string => `${docType} ${number}`;

/**
 * Finds the document that a number names: `12`, `#12`, `0012`, `ADR-0012`, `adr 12`.
 *
 * @param to Names of the types that it may be of; where there are none, it is of the same type as `from`.
 * @returns Of several in different folders, the one beside.
 */
export function byNumber<Document extends Outline>(
  project: Pick<Project<Document>, 'config' | 'byNumber'>,
  from: Outline,
  value: string,
  to: readonly string[],
): Document | undefined {
  const [, prefix, digits] = /^(?:(\p{L}{1,20})[- ]?|#)?(\d{1,9})$/u.exec(value.trim()) ?? [];
  if (digits === undefined) return undefined;
  const named =
    prefix === undefined ? to : project.config.types.filter((type) => isCalled(type, prefix)).map(({ name }) => name);
  const types = prefix === undefined && to.length === 0 ? [from.docType] : named;
  const found = types.flatMap((type) => project.byNumber.get(numberKey(type, Number(digits))) ?? []);
  const folder = posix.dirname(from.path);
  return found.find(({ path }) => posix.dirname(path) === folder) ?? found[0];
}

/** Tells whether a type goes by a name, letter case aside. */
export const isCalled = ({ name, label }: DocType, prefix: string): boolean =>
  [name, label].some((own) => own.toLowerCase() === prefix.toLowerCase());

/** The number that the name of a file begins with, as it is written; of an index page, that of its folder. */
export function fileDigits({ id }: Pick<Outline, 'id'>): string | undefined {
  const name = id.replace(indexPage, '').replace(/^.*\//s, '');
  return /^(?:[A-Za-z]+-)?(\d{1,9})(?!\d)/.exec(name)?.[1];
}

/** The same as a number. */
export function fileNumber(document: Pick<Outline, 'id'>): number | undefined {
  const digits = fileDigits(document);
  return digits === undefined ? undefined : Number(digits);
}

/** What ends the id of a page that stands for its folder. */
const indexPage = /(?<=[^/])\/(?:index|readme|_index)$/i;
