import { posix } from 'node:path';
import type { Outline } from '../model/facts.ts';
import { type LinkTarget, type LinkLookup, resolveAddress, resolvePath } from './link-target.ts';
import { meantAddress, meantFile } from './meant-link.ts';

/** Finds what a link in a document leads to, on the disk and on the site. */
export function resolveLink(project: LinkLookup, from: Outline, url: string): LinkTarget {
  if (isExternal(url) || project.config.links.unchecked.some((start) => url.startsWith(start)))
    return { kind: 'external' };
  const [, rawPath = '', , rawAnchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const anchor = rawAnchor === undefined ? undefined : decodePercent(rawAnchor);
  const path = decodePercent(rawPath);
  if (path === '') return { kind: 'document', document: from, anchor };
  return path.startsWith('/')
    ? (resolveAddress(project, path, anchor) ?? { kind: 'missing', path, ...meantAddress(project, path) })
    : resolveFile(project, from, path, anchor);
}

/** A scheme, `//host`, or template syntax of another generator. `C:\` is no scheme. */
const isExternal = (url: string): boolean =>
  (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url) && !isDrivePath(url)) || url.includes('{{');

/** Tells whether a path begins with the letter of a disk, as in Windows. */
export const isDrivePath = (path: string): boolean => /^[a-z]:[\\/]/i.test(path);

function resolveFile(project: LinkLookup, from: Outline, link: string, anchor: string | undefined): LinkTarget {
  const path = posix.join(posix.dirname(from.path), link);
  return resolvePath(project, path, anchor) ?? { kind: 'missing', path, ...meantFile(project, from, link) };
}

/** Percent escapes resolved; as written where they are not valid. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
