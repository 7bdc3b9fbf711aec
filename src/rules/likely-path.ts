import { posix } from 'node:path';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import type { FindNearest } from '../text/nearest.ts';
import { relativePath } from './paths.ts';

/** What links in a folder may be meant to say, each as the author would write it. */
interface Names {
  write: (document: Outline) => string;
  all: readonly string[];
  byStem: ReadonlyMap<string, readonly string[]>;
  /** By the last part of the stem. */
  byLastPart: ReadonlyMap<string, readonly string[]>;
}

/** By folder and way of writing; made once for all documents of a folder. Who looks in it has asked for all documents. */
const namesOf = new WeakMap<readonly Outline[], Map<string, Names>>();

/** The document's address or path that a broken link most likely means, written as the author would. */
export function likelyPath(
  project: Project<Outline>,
  from: Outline,
  path: string,
  nearest: FindNearest,
): string | undefined {
  const { write, all, byStem, byLastPart } = namesFor(project, from, path);
  const own = write(from);
  const others = (names: readonly string[] = []) => names.filter((name) => name !== own);
  const wanted = stem(path);
  const same = others(byStem.get(wanted));
  const named = others(byLastPart.get(lastPart(wanted)));
  return (
    same.find((name) => name.toLowerCase() === path.toLowerCase()) ??
    same[0] ??
    (named.length > 1 ? nearest(path, named) : named[0]) ??
    nearest(path, others(all))
  );
}

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
