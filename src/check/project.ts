import { posix } from 'node:path';
import {
  escalationAddress,
  indexAddress,
  mapAddress,
  ownViewAddress,
  statisticsAddress,
  ruleAddress,
  rulesAddress,
  searchAddress,
  reviewsAddress,
  rolesAddress,
  signOffsAddress,
  trackerAddress,
} from '../model/address.ts';
import type { AlertRules } from '../model/alert-rules.ts';
import type { Config } from '../model/config.ts';
import type { Measured } from '../model/counts.ts';
import type { LinkedFacts, Outline } from '../model/facts.ts';
import type { Files, Lookup, Project, Surroundings } from '../model/project.ts';
import type { Routes } from '../model/routes.ts';
import { knowsAlert } from './alerts.ts';
import { findCycles } from './cycles.ts';
import { figureNamed } from './figures/index.ts';
import { finderPlace } from './finder.ts';
import { fileNumber, numberKey } from './numbers.ts';
import { usableOldAddresses } from './old-addresses.ts';
import { namesReplaced, relatedBy, relatedDocuments } from './relations.ts';
import { linkTargets } from './links.ts';
import { timeOf } from './time.ts';

export type Index<Document extends Outline> = Omit<Project<Document>, 'linkedFrom' | 'successors' | 'cycles'>;

/** Documents that need not be known before somebody asks for them. */
export interface Shelf<Document extends Outline> {
  /** Sorted by path. */
  entries: readonly Pick<Outline, 'path' | 'id'>[];
  /** By path. */
  at: (path: string) => Document | undefined;
  /** The same documents as `entries`, where all are known: none has to be looked for then. */
  known?: readonly Document[];
}

/** What rules need to know that stands in no document, in the words of whoever asks for a check. */
export interface Given extends Partial<Omit<Surroundings, 'config' | 'pages' | 'timeOf' | 'promisedAt' | 'hasAlert'>> {
  /** What was promised to stay; undefined where nothing was. */
  routes?: Routes | undefined;
  /** What rule files say; undefined where the config names none. */
  alertRules?: AlertRules | undefined;
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
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const shelf = { entries: documents, at: (path: string) => byPath.get(path), known: documents };
  const index = createIndex(config, shelf, files, given);
  return withLinks(
    index,
    lazily(() => sourcesOf(documents, (document) => edgesOf(index, document))),
  );
}

/** What is known before any document is. */
export const createSurroundings = (
  config: Config,
  {
    asOf,
    routes,
    alertRules,
    diagramErrors = new Map(),
    codeErrors = new Map(),
    unreachable = new Map(),
    ruleIds = [],
  }: Given,
): Surroundings => ({
  config,
  asOf,
  timeOf: (day) => timeOf(day, asOf),
  promisedAt: (address) => routes?.get(address),
  hasAlert: (name) => knowsAlert(alertRules, name),
  diagramErrors,
  codeErrors,
  unreachable,
  pages: new Set([
    '/',
    '/404/',
    searchAddress,
    ...config.types.map(indexAddress),
    rulesAddress,
    trackerAddress,
    rolesAddress,
    reviewsAddress,
    signOffsAddress,
    escalationAddress,
    statisticsAddress,
    mapAddress,
    ...config.views.map(({ name }) => ownViewAddress(name)),
    ...[finderPlace(config)].filter((address) => address !== undefined),
    ...ruleIds.map(ruleAddress),
  ]),
});

/** The look-ups that follow from the documents' names and types. */
export function createIndex<Document extends Measured>(
  config: Config,
  { entries, at, known }: Shelf<Document>,
  files: Files,
  given: Given,
): Index<Document> {
  const grouped = (keyOf: (entry: Pick<Outline, 'path' | 'id'>) => string) => {
    if (known !== undefined) return lazily(() => Map.groupBy(known, keyOf));
    const paths = once(() => Map.groupBy(entries, keyOf));
    return lookup((key) =>
      paths()
        .get(key)
        ?.flatMap(({ path }) => at(path) ?? []),
    );
  };
  const documents = once(() => known ?? entries.flatMap(({ path }) => at(path) ?? []));
  const index: Index<Document> = {
    ...createSurroundings(config, given),
    get documents() {
      return documents();
    },
    byPath: lookup(at),
    byId: grouped(({ id }) => id),
    byFolder: grouped(({ path }) => posix.dirname(path)),
    byNumber: lazily(() => {
      const numbered = entries.filter((entry) => fileNumber(entry) !== undefined);
      const found = numbered.flatMap(({ path }) => at(path) ?? []);
      return Map.groupBy(found, (document) => numberKey(document.docType, fileNumber(document)!));
    }),
    byOldAddress: lazily(() => {
      if (!config.types.some(({ oldAddresses }) => oldAddresses.length > 0)) return new Map();
      const all = entries.flatMap(({ path }) => at(path) ?? []);
      return sourcesOf(all, (document) => usableOldAddresses(config, document));
    }),
    fileExists: files.fileExists,
    realPath: files.realPath,
    picture: files.picture,
    figures: lookup((key) => figureNamed(index, key)),
  };
  return index;
}

/** Adds the look-ups that follow from what documents say of each other. */
export function withLinks<Document extends Outline>(
  index: Index<Document>,
  linkedFrom: Project<Document>['linkedFrom'],
): Project<Document> {
  const replaced = (document: Document) => {
    const named = relatedBy(index, document, 'supersedes').map(({ path }) => path);
    return new Set(named.filter((path) => path !== document.path));
  };
  const more: Partial<Project<Document>> = {
    linkedFrom,
    successors: lazily(() => (namesReplaced(index.config) ? sourcesOf(index.documents, replaced) : new Map())),
    cycles: lazily(() => Map.groupBy(findCycles(index), ({ way }) => way[0] ?? '')),
  };
  // Not by a spread, which would ask for all documents.
  return Object.defineProperties(more, Object.getOwnPropertyDescriptors(index)) as Project<Document>;
}

/** By path, the documents that lead there. */
export function sourcesOf<Document>(
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
  for (const target of linkTargets(project, document)) {
    if (target?.kind === 'document') paths.add(target.document.path);
  }
  for (const related of relatedDocuments(project, document)) if (related !== undefined) paths.add(related.path);
  paths.delete(document.path);
  return paths;
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

const lookup = <Answer>(get: (key: string) => Answer | undefined): Lookup<Answer> => ({
  get,
  has: (key) => get(key) !== undefined,
});

/** Makes a map when the first answer is asked of it. */
export function lazily<Answer>(make: () => ReadonlyMap<string, Answer>): Lookup<Answer> {
  const map = once(make);
  return { get: (key) => map().get(key), has: (key) => map().has(key) };
}
