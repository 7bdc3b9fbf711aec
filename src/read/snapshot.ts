import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Need } from '../model/need.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Edition } from './edition.ts';
import { DamagedCache, openBodies, type WithBody, writeBodies } from './kept-bodies.ts';
import { readLines, writeLines } from './kept-lines.ts';
import { goneLine, joinedLine, type Keeping, lineReader, type Stored } from './snapshot-line.ts';

/** What a run keeps beside documents. */
export interface Head {
  edition: Edition;
  /** What a report needs of the config. */
  content: string;
  rules: readonly RuleInfo[];
  /** Absolute paths of the files that the config was read from. */
  origin: readonly string[];
  /** The file that lists files which exist elsewhere. */
  knownFiles: string | undefined;
  /** Globs of the rule files. */
  alertRules: readonly string[];
  /** Of the names of all files below the content folder. */
  names: string;
  site: KeptSite;
}

/** What is known of the site as a whole. */
export interface KeptSite {
  /** Digest of the file with the addresses that have to stay; empty where there is none. */
  routes: string;
  /** Of the rule files; empty where the config names none. */
  alerts: string;
  findings: readonly Diagnostic[];
  /** What they rest on that stands in no document. */
  outside: readonly Need[];
}

export interface Snapshot {
  head: Head;
  /** By path, in the order of paths. */
  documents: ReadonlyMap<string, Stored>;
  /** The file that holds all documents as they were once. */
  base: { digest: string; documents: ReadonlySet<Stored> };
  /** Reads what was not read yet. Throws as the documents do. */
  readAll: () => void;
  /** What was not read of the documents before cannot be read after it. */
  close: () => void;
}

/** All documents as they were once, and those that are others now: a small file for a small change. */
const names = { base: 'documents.txt', since: 'documents-since.txt' };

/**
 * Reads what the last run kept. What is damaged in what each run reads is found now; in what is read of few documents,
 * when it is asked for: that throws a `DamagedCache`.
 *
 * @returns undefined where there is nothing, or it is damaged or another edition's of docwright.
 */
export function readSnapshot(root: string, code: string): Snapshot | undefined {
  const folder = cacheFolder(root);
  const whole = folder === undefined ? undefined : openBodies(join(folder, names.base));
  if (folder === undefined || whole === undefined) return undefined;
  const [edition, head = '', ...lines] = whole.lines;
  if (edition !== code) {
    whole.close();
    return undefined;
  }
  const stored = lines.map(lineReader(whole.body));
  const readAll = () => {
    whole.readAll();
    for (const own of stored) own.line();
  };
  const rest = { base: { digest: whole.digest, documents: new Set(stored) }, readAll, close: whole.close };
  const documents = new Map<string, Stored>();
  for (const own of stored) documents.set(own.path, own);
  const [of, newHead = '', ...others] = readLines(join(folder, names.since))?.lines ?? [];
  if (of !== whole.digest) return { head: JSON.parse(head) as Head, documents, ...rest };
  return { head: JSON.parse(newHead) as Head, documents: withOthers(documents, others.map(lineReader())), ...rest };
}

/**
 * Reads what the last run kept, all of it: nothing is found to be damaged later.
 *
 * @returns undefined as `readSnapshot` does.
 */
export function readWholeSnapshot(root: string, code: string): Snapshot | undefined {
  const snapshot = readSnapshot(root, code);
  try {
    snapshot?.readAll();
    return snapshot;
  } catch (error) {
    if (error instanceof DamagedCache) return undefined;
    throw error;
  } finally {
    snapshot?.close();
  }
}

function withOthers(documents: Map<string, Stored>, others: readonly Stored[]): Map<string, Stored> {
  const { size } = documents;
  for (const own of others) documents.set(own.path, own);
  const isSorted = documents.size === size;
  for (const own of others) if (own.isGone) documents.delete(own.path);
  return isSorted ? documents : new Map([...documents].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** More than this part of all documents is not worth a file of its own. */
const mostSince = 0.05;

/**
 * Keeps what is known for the next run: as a whole, or, where little of it is another than in the last whole, only that.
 *
 * @param documents In the order of paths.
 */
export function writeSnapshot(root: string, head: Head, documents: readonly Keeping[], base?: Snapshot['base']): void {
  const folder = cacheFolder(root);
  if (folder === undefined) return;
  const others = base && othersThan(base, documents);
  if (base !== undefined && others !== undefined && others.length <= documents.length * mostSince)
    writeLines(join(folder, names.since), [base.digest, JSON.stringify(head), ...others.map((line) => line())]);
  else writeBodies(join(folder, names.base), [head.edition.code, JSON.stringify(head)], bodiesOf(documents));
}

function* bodiesOf(documents: readonly Keeping[]): Generator<WithBody> {
  for (const own of documents) {
    const { first, rest } = own.line();
    yield { body: rest, line: (place) => joinedLine(first, place) };
  }
}

/** Lines of documents that are others or gone, to be made. */
function othersThan(base: Snapshot['base'], documents: readonly Keeping[]): (() => string)[] {
  const there = new Set(documents.map(({ path }) => path));
  const others = documents.filter((own) => !base.documents.has(own as Stored));
  const gone = [...base.documents].filter(({ path }) => !there.has(path));
  return [
    ...others.map((own) => () => wholeLine(own)),
    ...gone.map(
      ({ path }) =>
        () =>
          goneLine(path),
    ),
  ];
}

function wholeLine(own: Keeping): string {
  const { first, rest } = own.line();
  return joinedLine(first, rest);
}
