import { posix } from 'node:path';
import { anchorsOf, findAnchor, withoutTextMark } from '../../check/anchors.ts';
import { resolveId } from '../../check/ids.ts';
import type { LinkTarget } from '../../check/link-target.ts';
import { resolveLink } from '../../check/resolve-link.ts';
import { addressOf, indexAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import type { Config } from '../../model/config.ts';
import type { Outline } from '../../model/facts.ts';
import type { Project } from '../../model/project.ts';
import { decodePercent } from '../../model/written-address.ts';
import { isPublished } from '../../views/published.ts';

/** Puts a path of the site below its base: `/adrs/` becomes `/docs/adrs/`. */
export const withBase = (base: string, path: string): string => `${base}${path.slice(1)}`;

/** A path as it stands in a link: what has a meaning in addresses is escaped. */
export const escapePath = (path: string): string => encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');

const paths = new WeakMap<Outline, string>();

/** Path of a document's page, escaped. Made once for a document: many others link to it. */
export function pagePath(document: Outline): string {
  const path = paths.get(document) ?? escapePath(addressOf(document));
  paths.set(document, path);
  return path;
}

/** The file of a page or another address, from the site. */
export const fileOf = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);

/** Where files of the content folder that documents link to are served. */
export const filesAddress = '/files/';

/**
 * Finds the path on the site of a file or folder, given from the root: a folder of documents has its index page.
 *
 * @returns undefined where it lies outside the content folder.
 */
export function fileAddress({ content, types }: Config, path: string): string | undefined {
  const below = posix.relative(content, path);
  if (below === '') return '/';
  if (below === '..' || below.startsWith('../')) return undefined;
  const type = types.find(({ collection }) => collection === below);
  return type === undefined ? `${filesAddress}${below}` : indexAddress(type);
}

/**
 * Finds the address that a link in a document has on the site.
 *
 * @returns undefined where the link stays as it is.
 */
export function siteAddress(project: Project<Card>, base: string, from: Card, url: string): string | undefined {
  const target = foundOrMoved(resolveLink(project, from, url));
  const [, query = '', fragment = ''] = /^[^?#]*(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  if (target.kind === 'document') {
    const anchored = siteFragment(project, target.document, fragment);
    if (target.document === from && url.startsWith('#')) return anchored === fragment ? undefined : anchored;
    return `${withBase(base, pagePath(target.document))}${query}${anchored}`;
  }
  const address = target.kind === 'file' ? fileAddress(project.config, target.path) : undefined;
  return address && `${withBase(base, escapePath(address))}${query}${fragment}`;
}

/**
 * Finds the address that an id among the words of a document leads to.
 *
 * @returns undefined where it is no link: it is the document's own, or nobody's.
 */
export function idAddress(project: Project<Card>, base: string, from: Card, id: string): string | undefined {
  const target = resolveId(project, from, id);
  if (target?.kind === 'elsewhere') return target.url;
  if (target?.kind !== 'document' || target.document === from || !isPublished(project, target.document))
    return undefined;
  return withBase(base, pagePath(target.document));
}

/** A link to where a document was leads to where it is, also where the check lets it pass. */
const foundOrMoved = (target: LinkTarget): LinkTarget =>
  target.kind === 'missing' && target.destination?.kind === 'document'
    ? { kind: 'document', document: target.destination.document, anchor: undefined }
    : target;

/** The code host's anchor, where links are written with it, becomes the site's. */
function siteFragment({ config }: Pick<Project<Card>, 'config'>, document: Outline, fragment: string): string {
  const written = withoutTextMark(fragment.slice(1));
  const anchor = decodePercent(written);
  if (anchor === '' || (config.links.anchors === 'site' && document.anchors.includes(anchor))) return fragment;
  const found = findAnchor(anchorsOf(config, document), anchor);
  return found === undefined || found === anchor
    ? fragment
    : `#${encodeURIComponent(found)}${fragment.slice(written.length + 1)}`;
}
