import { posix } from 'node:path';
import type { Outline } from '../model/facts.ts';
import { decodePercent } from '../model/written-address.ts';
import { isExternalAddress } from '../text/external.ts';
import { joinPath } from '../text/join-path.ts';
import { type LinkTarget, type LinkLookup, resolveAddress, resolvePath } from './link-target.ts';
import { meantAddress, meantFile } from './meant-link.ts';

/** Finds what a link in a document leads to, on the disk and on the site. */
export function resolveLink(project: LinkLookup, from: Outline, url: string): LinkTarget {
  if (isExternalAddress(url) || project.config.links.unchecked.some((start) => url.startsWith(start)))
    return { kind: 'external' };
  const [path, anchor] = partsOf(url);
  if (path === '') return { kind: 'document', document: from, anchor };
  return path.startsWith('/')
    ? (resolveAddress(project, path, anchor) ?? { kind: 'missing', path, ...meantAddress(project, path) })
    : resolveFile(project, from, path, anchor);
}

/** Path and anchor, decoded; a query is left out. */
function partsOf(url: string): [path: string, anchor: string | undefined] {
  const hash = url.indexOf('#');
  const anchor = hash < 0 ? undefined : url.slice(hash + 1);
  const before = hash < 0 ? url : url.slice(0, hash);
  const query = before.indexOf('?');
  return [decodePercent(query < 0 ? before : before.slice(0, query)), anchor && decodePercent(anchor)];
}

function resolveFile(project: LinkLookup, from: Outline, link: string, anchor: string | undefined): LinkTarget {
  const path = joinPath(posix.dirname(from.path), link);
  return resolvePath(project, path, anchor) ?? { kind: 'missing', path, ...meantFile(project, from, link) };
}
