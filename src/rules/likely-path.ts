import { posix } from 'node:path';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { type FindNearest, isClear, isSlip, numbers } from '../text/nearest.ts';
import { relativePath } from './paths.ts';

/** What links in a folder may be meant to say, each as the author would write it. */
interface Names {
  write: (document: Outline) => string;
  all: readonly string[];
  byStem: ReadonlyMap<string, readonly string[]>;
  /** By the last part of the stem. */
  byLastPart: ReadonlyMap<string, readonly string[]>;
  /** All but one, of the document that was looked at last. */
  rest?: { own: string; names: readonly string[] };
}

/** By folder and way of writing; made once for all documents of a folder. Who looks in it has asked for all documents. */
const namesOf = new WeakMap<readonly Outline[], Map<string, Names>>();

export interface LikelyPath {
  /** Decoded. */
  path: string;
  /** No other one is near, so that it can be written without asking. */
  isClear: boolean;
}

/** The document's address or path that a broken link most likely means, written as the author would. */
export function likelyPath(
  project: Project<Outline>,
  from: Outline,
  path: string,
  nearest: FindNearest,
): LikelyPath | undefined {
  const known = namesFor(project, from, path);
  const own = known.write(from);
  const others = (names: readonly string[] = []) => names.filter((name) => name !== own);
  const wanted = stem(path);
  const same = others(known.byStem.get(wanted));
  if (same[0] !== undefined) return { path: same[0], isClear: same.length === 1 };
  const name = lastPart(wanted);
  const named = others(known.byLastPart.get(name));
  const [only] = named;
  if (only !== undefined && named.length === 1) return { path: only, isClear: isMoved(path, only, name) };
  if (known.rest?.own !== own) known.rest = { own, names: others(known.all) };
  const { names } = known.rest;
  const near = (named.length > 1 ? nearest(path, named) : undefined) ?? nearest(path, names);
  if (near === undefined) return undefined;
  const hasSlip = named.length === 0 && isSlip(name, lastPart(stem(near)));
  return { path: near, isClear: hasSlip && isClear(path, near, names, nearest) };
}

/**
 * Tells whether a document of the same name in another folder must be the one: where the folders agree but for the dots
 * before them, or the name is such that no other document has it by chance, as `setup` and `changelog` may be had.
 */
function isMoved(path: string, other: string, name: string): boolean {
  if (!numbers(path).every((number) => numbers(other).includes(number))) return false;
  const areSame = folders(path) !== '.' && folders(path) === folders(other);
  if (areSame || customary.test(name)) return areSame;
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length >= telling;
}

const folders = (path: string): string => posix.dirname(path.replace(/^\/?(?:\.{1,2}\/)*/, '')).toLowerCase();

/** Words of a name that is one document's alone. */
const telling = 3;

/** Names, in a language or not, that each project and many a folder has, since code hosts show them. */
const customary =
  /^(?:readme|index|changelog|contributing|code[_-]of[_-]conduct|licen[cs]e|security|support|governance|(?:issue|pull[_-]request)[_-]template)(?![\p{L}\p{N}])/u;

function namesFor(project: Project<Outline>, from: Outline, path: string): Names {
  const known = namesOf.get(project.documents) ?? new Map<string, Names>();
  namesOf.set(project.documents, known);
  const folder = posix.dirname(from.path);
  const way = path.startsWith('/') ? '/' : `${path.startsWith('./') ? './' : ''} ${folder}`;
  const names = known.get(way) ?? namesIn(project, from, path);
  known.set(way, names);
  return names;
}

function namesIn({ config, documents }: Project<Outline>, from: Outline, path: string): Names {
  const write = (document: Outline) =>
    path.startsWith('/')
      ? `${config.base}${document.id}/`
      : relativePath(from.path, document.path, path.startsWith('./'));
  const all = documents.map(write);
  const byStem = Map.groupBy(all, stem);
  return { write, all, byStem, byLastPart: Map.groupBy(all, (name) => lastPart(stem(name))) };
}

/** Without extension, slash at the end and letter case: what is left of a path after the usual slips. */
const stem = (path: string): string =>
  posix
    .normalize(path)
    .replace(/\/$/, '')
    .replace(/\.(?:mdx?|html?)$/i, '')
    .toLowerCase();

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
