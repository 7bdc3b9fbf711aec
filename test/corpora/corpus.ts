import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a corpus of real documents lies; they are not part of this repository. */
export const corpusPath = (name: string): string => join(import.meta.dirname, '../../../shared/corpora', name);

/** Tells whether the corpus is there; says so where it is not. */
export function hasCorpus(name: string): boolean {
  const isThere = existsSync(corpusPath(name));
  if (!isThere) console.warn(`Not run: the tests on ${name}, since ${corpusPath(name)} is not there`);
  return isThere;
}
