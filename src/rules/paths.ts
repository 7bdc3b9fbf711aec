import { posix } from 'node:path';

/** A path as a document's author would write it: from the document's folder. */
export function relativePath(from: string, to: string, hasDot: boolean): string {
  const path = posix.relative(posix.dirname(from), to);
  return hasDot && !path.startsWith('.') ? `./${path}` : path;
}

/** The path of a link, without query and anchor. */
export const pathOf = (url: string): string => url.replace(/[?#].*$/s, '');

/** Template syntax of another generator: what it leads to cannot be known. */
export const isTemplate = (url: string): boolean => url.includes('{{');
