import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Need } from '../model/need.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Edition } from './edition.ts';
import { readLines, writeLines } from './kept-lines.ts';
import { goneLine, isGone, lineReader, type Stored } from './snapshot-line.ts';

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
  base: { digest: string; paths: readonly string[]; lines: ReadonlySet<Stored> };
}

/** All documents as they were once, and those that are others now: a small file for a small change. */
const names = { base: 'documents.txt', since: 'documents-since.txt' };

/**
 * Reads what the last run kept.
 *
 * @returns undefined where there is nothing, or it is damaged or another edition's of docwright.
 */
export function readSnapshot(root: string, code: string): Snapshot | undefined {
  const folder = cacheFolder(root);
  const whole = folder === undefined ? undefined : readLines(join(folder, names.base));
  if (folder === undefined || whole?.lines[0] !== code) return undefined;
  const [, head = '', ...lines] = whole.lines;
  const readLine = lineReader();
  const stored = lines.map(readLine);
  const base = { digest: whole.digest, paths: stored.map(({ path }) => path), lines: new Set(stored) };
  const documents = new Map(stored.map((own) => [own.path, own]));
  const [of, newHead = '', ...others] = readLines(join(folder, names.since))?.lines ?? [];
  if (of !== whole.digest) return { head: JSON.parse(head) as Head, documents, base };
  return { head: JSON.parse(newHead) as Head, documents: withOthers(documents, others.map(readLine)), base };
}

function withOthers(documents: Map<string, Stored>, others: readonly Stored[]): Map<string, Stored> {
  const { size } = documents;
  for (const own of others) documents.set(own.path, own);
  const isSorted = documents.size === size;
  for (const own of others) if (isGone(own)) documents.delete(own.path);
  return isSorted ? documents : new Map([...documents].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** More than this part of all documents is not worth a file of its own. */
const mostSince = 0.05;

/** A document to keep: as it is kept already, or a line of `toLine`, which may be made when it is asked for. */
export type Keeping = Stored | { path: string; readonly line: string };

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
    writeLines(join(folder, names.since), [base.digest, JSON.stringify(head), ...others]);
  else writeLines(join(folder, names.base), linesOf(head, documents));
}

function* linesOf(head: Head, documents: readonly Keeping[]): Generator<string> {
  yield head.edition.code;
  yield JSON.stringify(head);
  for (const { line } of documents) yield line;
}

function othersThan({ paths, lines }: Snapshot['base'], documents: readonly Keeping[]): string[] {
  const there = new Set(documents.map(({ path }) => path));
  const others = documents.filter((own) => !lines.has(own as Stored));
  return [...others.map(({ line }) => line), ...paths.filter((path) => !there.has(path)).map(goneLine)];
}
