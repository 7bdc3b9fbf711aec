import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outline } from '../model/facts.ts';
import { isOutside, type Need } from '../model/need.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import { cacheFolder, writeCache } from './cache-folder.ts';
import type { Edition } from './edition.ts';

/** What a run keeps of a document for the next one. */
export interface Kept {
  path: string;
  /** Of the file that has its metadata. */
  sidecarPath: string | undefined;
  /** Tells whether the files were written since, without reading them; empty where that is not known. */
  stamp: string;
  /** Of its text and of its metadata's file. */
  hash: string;
  outline: Outline;
  /** What its findings rest on. */
  needs: Iterable<Need>;
  /** Paths of the documents that it links or relates to. */
  edges: Iterable<string>;
  findings: readonly Diagnostic[];
}

/** The same from a file. */
export interface Stored extends Pick<Kept, 'path' | 'sidecarPath' | 'stamp' | 'hash'> {
  /** As it stands in the file. */
  line: string;
  /** Needs whose answers stand in no document. */
  outside: readonly Need[];
  findings: () => readonly Diagnostic[];
  /** The rest, which is read when it is asked for. */
  rest: () => Rest;
}

interface Rest extends Pick<Kept, 'outline'> {
  /** Equal where outlines are. */
  outlineText: string;
  edges: readonly string[];
  /** Needs whose answers stand in other documents. */
  inside: readonly Need[];
}

const name = 'documents.txt';

/** What a run keeps beside documents. */
export interface Head {
  edition: Edition;
  /** What a report needs of the config. */
  content: string;
  rules: readonly RuleInfo[];
  /** Absolute paths of the files that the config was read from; undefined where these do not tell all. */
  origin: readonly string[] | undefined;
  /** The file that lists files which exist elsewhere. */
  knownFiles: string | undefined;
  /** Of the names of all files below the content folder. */
  names: string;
}

export interface Snapshot {
  head: Head;
  /** By path. */
  documents: ReadonlyMap<string, Stored>;
}

/**
 * Reads what the last run kept.
 *
 * @returns undefined where there is no file, or it is damaged or another edition's of docwright.
 */
export function readSnapshot(root: string, code: string): Snapshot | undefined {
  const folder = cacheFolder(root);
  const bytes = folder === undefined ? undefined : readIfThere(join(folder, name));
  const end = (bytes?.lastIndexOf(newline, -2) ?? -1) + 1;
  if (bytes === undefined || end === 0 || bytes.toString('latin1', end) !== `${digest(bytes.subarray(0, end))}\n`)
    return undefined;
  const [edition, head = '', ...lines] = bytes.toString('utf8', 0, end - 1).split('\n');
  if (edition !== code) return undefined;
  const documents = new Map(lines.map(parseLine).map((stored) => [stored.path, stored]));
  return { head: JSON.parse(head) as Head, documents };
}

const newline = 0x0a;

/** @param lines Of `toLine`, in the order of paths. */
export function writeSnapshot(root: string, head: Head, lines: readonly string[]): void {
  const folder = cacheFolder(root);
  if (folder === undefined) return;
  const body = Buffer.from([head.edition.code, JSON.stringify(head), ...lines, ''].join('\n'));
  writeCache(join(folder, name), [body, `${digest(body)}\n`]);
}

/** Finds damage, not forgery. */
const digest = (bytes: Buffer): string => crc32(bytes).toString(16);

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // Made again.
  }
}

export function toLine({ path, sidecarPath = '', stamp, hash: sum, outline, needs, edges, findings }: Kept): string {
  const all = [...needs];
  const outside = joined(all.filter(isOutside));
  const inside = all.filter((need) => !isOutside(need));
  const found = findings.length === 0 ? '' : JSON.stringify(findings);
  // Most edges stand among the needs already.
  const short = Array.from(edges, (target) => {
    const index = inside.indexOf(`byPath ${target}`);
    return index < 0 ? target : String(index);
  });
  const first = [escaped(path), stamp, escaped(sidecarPath), sum, outside, found];
  const rest = [escaped(outline.id), outline.docType, outlineText(outline), joined(inside), joined(short)];
  return [...first, ...rest].join('\t');
}

/** The line of a document whose files have another stamp and say the same. */
export function withStamp({ line }: Stored, stamp: string): string {
  const [path = '', , ...rest] = line.split('\t');
  return [path, stamp, ...rest].join('\t');
}

/** What others can see of a document beside its name and type, as a text. */
export const outlineText = ({ frontmatter, anchors, hostAnchors = [], promises, failures }: Outline): string =>
  JSON.stringify([frontmatter.values, anchors, hostAnchors, promises, failures.length]);

/** Looks at the first fields only: a run that finds nothing changed needs no others. */
function parseLine(line: string): Stored {
  let from = 0;
  const next = (): string => {
    const end = line.indexOf('\t', from);
    const field = line.slice(from, end);
    from = end + 1;
    return field;
  };
  const path = unescaped(next());
  const [stamp, sidecarPath, sum, outside, findings] = [next(), unescaped(next()), next(), next(), next()];
  let rest: Rest | undefined;
  return {
    line,
    path,
    sidecarPath: sidecarPath === '' ? undefined : sidecarPath,
    stamp,
    hash: sum,
    outside: parts(outside),
    findings: () => (findings === '' ? [] : (JSON.parse(findings) as Diagnostic[])),
    rest: () => (rest ??= parseRest(path, line.slice(from))),
  };
}

function parseRest(path: string, text: string): Rest {
  const [id = '', docType = '', outline = '', inside = '', edges = ''] = text.split('\t');
  const needs = parts<Need>(inside);
  return {
    outline: parseOutline({ path, id: unescaped(id), docType }, outline),
    outlineText: outline,
    inside: needs,
    edges: parts(edges).map((edge) =>
      /^\d+$/.test(edge) ? (needs[Number(edge)] ?? '').slice('byPath '.length) : edge,
    ),
  };
}

type OutlineParts = [Outline['frontmatter']['values'], string[], string[], string[], number];

function parseOutline(known: Pick<Outline, 'path' | 'id' | 'docType'>, text: string): Outline {
  let values: OutlineParts | undefined;
  const read = () => (values ??= JSON.parse(text) as OutlineParts);
  return {
    ...known,
    get frontmatter() {
      return { values: read()[0] };
    },
    get anchors() {
      return read()[1];
    },
    get hostAnchors() {
      return read()[2];
    },
    get promises() {
      return read()[3];
    },
    get failures() {
      return Array.from({ length: read()[4] });
    },
  };
}

/** Keeps texts apart from what separates them. */
const escaped = (text: string): string => text.replace(/[%\t\n\r\v]/g, encodeURIComponent);

const unescaped = (text: string): string => (text.includes('%') ? decodeURIComponent(text) : text);

const joined = (texts: Iterable<string>): string => [...texts].map(escaped).join('\v');

function parts<Text extends string>(text: string): Text[] {
  if (text === '') return [];
  return (text.includes('\v') ? text.split('\v').map(unescaped) : [unescaped(text)]) as Text[];
}
