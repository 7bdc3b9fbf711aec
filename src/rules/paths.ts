import { posix } from 'node:path';
import type { DocumentFacts } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { nearest } from '../text/nearest.ts';

/** A path as a document's author would write it: from the document's folder. */
export function relativePath(from: string, to: string, hasDot: boolean): string {
  const path = posix.relative(posix.dirname(from), to);
  return hasDot && !path.startsWith('.') ? `./${path}` : path;
}

/** The path of a link, without query and anchor. */
export const pathOf = (url: string): string => url.replace(/[?#].*$/s, '');

/** Template syntax of another generator: what it leads to cannot be known. */
export const isTemplate = (url: string): boolean => url.includes('{{');

/** Without extension, slash at the end and letter case: what is left of a path after the usual slips. */
const stem = (path: string): string =>
  posix
    .normalize(path)
    .replace(/\/$/, '')
    .replace(/\.(?:mdx?|html?)$/i, '')
    .toLowerCase();

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The document's address or path that a broken link most likely means, written as the author would. */
export function likelyPath(project: Project, from: DocumentFacts, path: string): string | undefined {
  const { config, documents } = project;
  const isAddress = path.startsWith('/');
  const write = (document: DocumentFacts) =>
    isAddress ? `${config.base}${document.id}/` : relativePath(from.path, document.path, path.startsWith('./'));
  const candidates = documents.filter((document) => document !== from).map(write);
  const wanted = stem(path);
  const stems = candidates.map((candidate) => ({ candidate, stem: stem(candidate) }));
  const same = stems.filter((other) => other.stem === wanted).map(({ candidate }) => candidate);
  const named = stems.filter((other) => lastPart(other.stem) === lastPart(wanted)).map(({ candidate }) => candidate);
  return (
    same.find((candidate) => candidate.toLowerCase() === path.toLowerCase()) ??
    same[0] ??
    (named.length > 1 ? nearest(path, named) : named[0]) ??
    nearest(path, candidates)
  );
}
