import { posix } from 'node:path';
import { addressOf } from '../model/address.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import type { Destination } from './old-addresses.ts';

/** Where a link leads. `anchor` is what follows `#`, decoded; undefined where there is none. */
export type LinkTarget =
  /** Another site, mail, or anything else that is not checked here. */
  | { kind: 'external' }
  | { kind: 'document'; document: Outline; anchor: string | undefined }
  /** An index page or another page that the site makes. */
  | { kind: 'page' }
  /** A file that is not a document, or a folder with an index page; the path is from the root. */
  | { kind: 'file'; path: string }
  /** A folder of the content folder for which the site makes no page. */
  | { kind: 'folder'; path: string }
  | MissingTarget;

export interface MissingTarget extends Meant {
  kind: 'missing';
  /** From the root, or from the site's. */
  path: string;
}

/** What a link that leads nowhere was meant to say. */
export interface Meant {
  /** `absent` is all that is none of the others. */
  why: 'absent' | 'case' | 'extension' | 'outside' | 'moved';
  /** The path to write, decoded, where there is no doubt of it. */
  likely?: string;
  /** Where what is called so was moved to. */
  destination?: Destination;
}

export type LinkLookup = Pick<
  Project<Outline>,
  'config' | 'byPath' | 'byId' | 'byNumber' | 'byOldAddress' | 'pages' | 'fileExists' | 'realPath'
>;

/** A path from the repository's root. */
export function resolvePath(project: LinkLookup, path: string, anchor: string | undefined): LinkTarget | undefined {
  const document = project.byPath.get(path);
  // A document that no type covers has no page.
  if (document !== undefined && document.docType !== '') return { kind: 'document', document, anchor };
  if (path === './' || path === '.') return { kind: 'file', path };
  if (!project.fileExists(path)) return undefined;
  return project.realPath(path)?.endsWith('/') === true
    ? resolveFolder(project, path.replace(/\/$/, ''), anchor)
    : { kind: 'file', path };
}

/** What code hosts and sites show for a folder. */
export const indexNames = ['index', 'README', 'readme', '_index'];

/** A folder stands for the document that introduces it, or for the list of what is in it. */
function resolveFolder({ config, byPath }: LinkLookup, path: string, anchor: string | undefined): LinkTarget {
  const index = indexNames
    .flatMap((name) => [byPath.get(`${path}/${name}.md`), byPath.get(`${path}/${name}.mdx`)])
    .find((document) => document !== undefined && document.docType !== '');
  if (index !== undefined) return { kind: 'document', document: index, anchor };
  const below = posix.relative(config.content, path);
  const isOutside = below === '' || below === '..' || below.startsWith('../');
  const hasPage = isOutside || config.types.some(({ collection }) => collection === below);
  return { kind: hasPage ? 'file' : 'folder', path };
}

/** A path from the site's root, or else from the repository's. */
export function resolveAddress(project: LinkLookup, path: string, anchor: string | undefined): LinkTarget | undefined {
  return resolveOnSite(project, path, anchor) ?? resolveInRepository(project, path, anchor);
}

/** A document's address, an index page, or a file of the public folder. */
function resolveOnSite(project: LinkLookup, path: string, anchor: string | undefined): LinkTarget | undefined {
  const { config, byId, pages } = project;
  const address = path.endsWith('/') ? path : `${path}/`;
  if (!address.startsWith(config.base)) return undefined;
  const below = address.slice(config.base.length, -1);
  const document = byId.get(below)?.[0];
  if (document !== undefined && document.docType !== '' && addressOf(document) === `/${below}/`)
    return { kind: 'document', document, anchor };
  if (pages.has(below === '' ? '/' : `/${below}/`)) return { kind: 'page' };
  const file = `${config.publicDir}/${below}`;
  if (project.fileExists(file)) return { kind: 'file', path: file };
  const index = indexNames.map((name) => byId.get(`${below}/${name}`)?.[0]).find((found) => found?.docType);
  return index && { kind: 'document', document: index, anchor };
}

/** As code hosts read a path that begins with a slash. The public folder is served under other addresses. */
function resolveInRepository(project: LinkLookup, path: string, anchor: string | undefined): LinkTarget | undefined {
  const file = posix.normalize(path).slice(1);
  const { publicDir } = project.config;
  return file === '' || `${file}/`.startsWith(`${publicDir}/`) ? undefined : resolvePath(project, file, anchor);
}
