import { posix } from 'node:path';
import { indexAddress, ruleAddress, rulesAddress } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import type { LinkedFacts, Outline } from '../model/facts.ts';
import type { Files, Lookup, Project, Surroundings, Time } from '../model/project.ts';
import { findCycles } from './cycles.ts';
import { fileNumber, numberKey } from './numbers.ts';
import { relatedBy, relatedDocuments } from './relations.ts';
import { resolvedLinks } from './links.ts';

type Index<Document extends Outline> = Omit<Project<Document>, 'linkedFrom' | 'successors' | 'cycles'>;

/** What rules need to know that stands in no document, in the words of whoever asks for a check. */
export interface Given extends Partial<Omit<Surroundings, 'config' | 'pages' | 'timeOf'>> {
  /** Each has a page. */
  ruleIds?: readonly string[];
}

/**
 * Puts documents together with the look-ups that rules, views and the site share.
 *
 * @param found The documents in any order: findings do not depend on it.
 */
export function createProject<Document extends LinkedFacts>(
  config: Config,
  found: readonly Document[],
  files: Files,
  given: Given = {},
): Project<Document> {
  const documents = found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const index = createIndex(config, documents, files, given);
  return withLinks(index, (document) => edgesOf(index, document));
}

/** What is known before any document is. */
export const createSurroundings = (
  config: Config,
  { asOf, diagramErrors = new Map(), codeErrors = new Map(), unreachable = new Map(), ruleIds = [] }: Given,
): Surroundings => ({
  config,
  asOf,
  timeOf: (day) => timeOf(day, asOf),
  diagramErrors,
  codeErrors,
  unreachable,
  pages: new Set(['/', '/404/', ...config.types.map(indexAddress), rulesAddress, ...ruleIds.map(ruleAddress)]),
});

/** Where a day lies from another one. */
export function timeOf(day: string, asOf: string | undefined): Time | undefined {
  if (asOf === undefined) return undefined;
  if (day === asOf) return 'today';
  return day < asOf ? 'past' : 'ahead';
}

/** The look-ups that follow from the documents' names and types. */
export function createIndex<Document extends Outline>(
  config: Config,
  documents: readonly Document[],
  files: Files,
  given: Given,
): Index<Document> {
  return {
    ...createSurroundings(config, given),
    documents,
    byPath: new Map(documents.map((document) => [document.path, document])),
    byId: Map.groupBy(documents, ({ id }) => id),
    byFolder: lazily(() => Map.groupBy(documents, ({ path }) => posix.dirname(path))),
    byNumber: lazily(() => {
      const numbered = documents.filter((document) => fileNumber(document) !== undefined);
      return Map.groupBy(numbered, (document) => numberKey(document.docType, fileNumber(document)!));
    }),
    fileExists: files.fileExists,
    realPath: files.realPath,
  };
}

/**
 * Adds the look-ups that follow from what documents say of each other.
 *
 * @param edges Paths of the documents that a document links or relates to.
 */
export function withLinks<Document extends Outline>(
  index: Index<Document>,
  edges: (document: Document) => Iterable<string>,
): Project<Document> {
  return {
    ...index,
    linkedFrom: lazily(() => sourcesOf(index.documents, edges)),
    successors: lazily(() =>
      sourcesOf(
        index.documents,
        (document) =>
          new Set(
            relatedBy(index, document, 'supersedes').flatMap(({ path }) => (path === document.path ? [] : [path])),
          ),
      ),
    ),
    cycles: lazily(() => Map.groupBy(findCycles(index), ({ way }) => way[0] ?? '')),
  };
}

/** By path, the documents that lead there. */
function sourcesOf<Document>(
  documents: readonly Document[],
  targets: (document: Document) => Iterable<string>,
): Map<string, Document[]> {
  const found = new Map<string, Document[]>();
  for (const document of documents) {
    for (const path of targets(document)) {
      const sources = found.get(path);
      if (sources === undefined) found.set(path, [document]);
      else sources.push(document);
    }
  }
  return found;
}

/** The documents that a document links or relates to, each once, itself left out. */
export function edgesOf(project: Index<Outline>, document: LinkedFacts): Set<string> {
  const paths = new Set<string>();
  for (const { target } of resolvedLinks(project, document)) {
    if (target.kind === 'document') paths.add(target.document.path);
  }
  for (const related of relatedDocuments(project, document)) if (related !== undefined) paths.add(related.path);
  paths.delete(document.path);
  return paths;
}

/** Makes a map when the first answer is asked of it. */
function lazily<Answer>(make: () => ReadonlyMap<string, Answer>): Lookup<Answer> {
  let made: ReadonlyMap<string, Answer> | undefined;
  const map = () => (made ??= make());
  return { get: (key) => map().get(key), has: (key) => map().has(key) };
}
