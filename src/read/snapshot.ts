import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outline } from '../model/facts.ts';
import { isOutside, type Need } from '../model/need.ts';
import { cacheFolder, writeCache } from './cache-folder.ts';

/** What a run keeps of a document for the next one. */
export interface Kept {
  path: string;
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

/** The same from a file. Its parts are read when they are asked for. */
export interface Stored extends Omit<Kept, 'needs' | 'edges'> {
  edges: readonly string[];
  /** Needs whose answers stand in no document. */
  outside: readonly Need[];
  /** The others. */
  inside: readonly Need[];
  /** As it stands in the file. */
  line: string;
  /** Equal where outlines are. */
  outlineText: string;
}

const name = 'documents.txt';

/**
 * Reads what the last run kept.
 *
 * @param edition Of all that findings depend on beside the files: what another one kept is no use.
 * @returns By path; nothing where there is no file, or it is damaged.
 */
export function readSnapshot(root: string, edition: string): Map<string, Stored> {
  const folder = cacheFolder(root);
  const text = folder === undefined ? '' : readIfThere(join(folder, name));
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, end);
  if (!text.startsWith(`${edition}\n`) || text.slice(end) !== `${digest(body)}\n`) return new Map();
  return new Map(
    body
      .slice(edition.length + 1, -1)
      .split('\n')
      .filter((line) => line !== '')
      .map(parseLine)
      .map((stored) => [stored.path, stored]),
  );
}

/** @param lines Of `toLine`, in the order of paths. */
export function writeSnapshot(root: string, edition: string, lines: readonly string[]): void {
  const folder = cacheFolder(root);
  if (folder === undefined) return;
  const body = [edition, ...lines, ''].join('\n');
  writeCache(join(folder, name), [body, `${digest(body)}\n`]);
}

const digest = (text: string): string => hash('sha256', text);

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // Made again.
  }
}

export function toLine({ path, stamp, hash: sum, outline, needs, edges, findings }: Kept): string {
  const all = [...needs];
  const lists = [all.filter(isOutside), all.filter((need) => !isOutside(need)), edges].map(joined);
  const found = findings.length === 0 ? '' : JSON.stringify(findings);
  return [escaped(path), stamp, sum, outline.docType, outlineText(outline), ...lists, found].join('\t');
}

/** The line of a document whose files have another stamp and say the same. */
export function withStamp({ line }: Stored, stamp: string): string {
  const [path = '', , ...rest] = line.split('\t');
  return [path, stamp, ...rest].join('\t');
}

/** What others can see of a document beside its name and type, as a text. */
export const outlineText = ({ id, frontmatter, anchors, failures }: Outline): string =>
  JSON.stringify([id, frontmatter.values, anchors, failures.length]);

function parseLine(line: string): Stored {
  const fields = line.split('\t');
  const [path = '', stamp = '', sum = '', docType = '', outline = '', outside = '', inside = '', edges = ''] = fields;
  const known = { path: unescaped(path), docType };
  return {
    line,
    path: known.path,
    stamp,
    hash: sum,
    outlineText: outline,
    outline: parseOutline(known, outline),
    get outside() {
      return parts(outside) as Need[];
    },
    get inside() {
      return parts(inside) as Need[];
    },
    get edges() {
      return parts(edges);
    },
    get findings() {
      const findings = fields[8] ?? '';
      return findings === '' ? [] : (JSON.parse(findings) as Diagnostic[]);
    },
  };
}

function parseOutline(known: Pick<Outline, 'path' | 'docType'>, text: string): Outline {
  let values: [string, Outline['frontmatter']['values'], string[], number] | undefined;
  const read = () => (values ??= JSON.parse(text) as NonNullable<typeof values>);
  return {
    ...known,
    get id() {
      return read()[0];
    },
    get frontmatter() {
      return { values: read()[1] };
    },
    get anchors() {
      return read()[2];
    },
    get failures() {
      return Array.from({ length: read()[3] });
    },
  };
}

/** Keeps texts apart from what separates them. */
const escaped = (text: string): string => text.replace(/[%\t\n\r\v]/g, encodeURIComponent);

const unescaped = (text: string): string => (text.includes('%') ? decodeURIComponent(text) : text);

const joined = (texts: Iterable<string>): string => [...texts].map(escaped).join('\v');

const parts = (text: string): string[] => (text === '' ? [] : text.split('\v').map(unescaped));
