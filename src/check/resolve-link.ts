import { posix } from 'node:path';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { addressOf } from '../model/address.ts';

/** Where a link leads. `anchor` is what follows `#`, decoded; undefined where there is none. */
export type LinkTarget =
  /** Another site, mail, or anything else that is not checked here. */
  | { kind: 'external' }
  | { kind: 'document'; document: Outline; anchor: string | undefined }
  /** An index page or another page that the site makes. */
  | { kind: 'page' }
  /** A file that is not a document; the path is from the root. */
  | { kind: 'file'; path: string }
  | { kind: 'missing'; path: string };

type Lookup = Pick<Project<Outline>, 'config' | 'byPath' | 'byId' | 'pages' | 'fileExists'>;

/** Finds what a link in a document leads to, on the disk and on the site. */
export function resolveLink(project: Lookup, from: Outline, url: string): LinkTarget {
  if (isExternal(url)) return { kind: 'external' };
  const [, rawPath = '', , rawAnchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const anchor = rawAnchor === undefined ? undefined : decodePercent(rawAnchor);
  const path = decodePercent(rawPath);
  if (path === '') return { kind: 'document', document: from, anchor };
  return path.startsWith('/') ? resolveAddress(project, path, anchor) : resolveFile(project, from, path, anchor);
}

/** A scheme, or `//host`. */
const isExternal = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

function resolveFile(project: Lookup, from: Outline, link: string, anchor: string | undefined): LinkTarget {
  const path = posix.join(posix.dirname(from.path), link);
  const document = project.byPath.get(path);
  // A document that no type covers has no page.
  if (document !== undefined && document.docType !== '') return { kind: 'document', document, anchor };
  return path === './' || path === '.' || project.fileExists(path) ? { kind: 'file', path } : { kind: 'missing', path };
}

/** A path from the site's root: a document's address, an index page, or a file of the public folder. */
function resolveAddress(project: Lookup, path: string, anchor: string | undefined): LinkTarget {
  const { config } = project;
  const address = withSlash(path);
  if (!address.startsWith(config.base)) return { kind: 'missing', path };
  const below = address.slice(config.base.length, -1);
  const document = project.byId.get(below)?.[0];
  if (document !== undefined && document.docType !== '' && addressOf(document) === `/${below}/`)
    return { kind: 'document', document, anchor };
  if (project.pages.has(below === '' ? '/' : `/${below}/`)) return { kind: 'page' };
  const file = `${config.publicDir}/${below}`;
  return project.fileExists(file) ? { kind: 'file', path: file } : { kind: 'missing', path };
}

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`);

/** Percent escapes resolved; as written where they are not valid. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
