import { posix } from 'node:path';
import type { Link } from '../model/facts.ts';

/** A path as a document's author would write it: from the document's folder. */
export function relativePath(from: string, to: string, hasDot: boolean): string {
  const path = posix.relative(posix.dirname(from), to);
  return hasDot && !path.startsWith('.') ? `./${path}` : path;
}

/** The path of a link, without query and anchor. */
export const pathOf = (url: string): string => url.replace(/[?#].*$/s, '');

/** What a link or an image is called at the start of a message. */
export const linkWord = ({ kind }: Link): string => (kind === 'image' ? 'Image' : 'Link target');
