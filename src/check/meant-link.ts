import { posix } from 'node:path';
import { addressOf } from '../model/address.ts';
import type { Outline } from '../model/facts.ts';
import { type LinkLookup, type Meant, resolveAddress } from './link-target.ts';
import { movedAddress, movedFile } from './moved-link.ts';

/** Extensions that a writer may leave out, or put in place of the right one. */
const extension = /\.(?:mdx?|html?)$/i;

const formats = ['.md', '.mdx'];

/** What a relative link that leads nowhere was meant to say. */
export function meantFile(project: LinkLookup, from: Outline, link: string): Meant {
  const folder = posix.dirname(from.path);
  const slashed = link.replaceAll('\\', '/');
  if (slashed !== link && project.fileExists(posix.join(folder, slashed))) return { why: 'absent', likely: slashed };
  const path = posix.join(folder, link);
  if (path === '..' || path.startsWith('../')) return { why: 'outside' };
  const real = project.realPath(path);
  if (real !== undefined) return { why: 'case', likely: respell(link, real, folder) };
  const moved = movedFile(project, from, link);
  if (moved !== undefined) return moved;
  const found = documentsCalled(project, path);
  if (found.length !== 1) return { why: found.length === 0 ? 'absent' : 'extension' };
  return { why: 'extension', likely: respell(link, found[0]!.path, folder) };
}

/** Documents at a path, whatever its extension and letter case. */
function documentsCalled({ byPath, realPath }: LinkLookup, path: string): Outline[] {
  const stem = path.replace(/\/$/, '').replace(extension, '');
  return formats.flatMap((format) => {
    const document = byPath.get(realPath(`${stem}${format}`) ?? '');
    return document === undefined || document.docType === '' ? [] : [document];
  });
}

/** Writes a path as the author did: with the same dots before it, and the names as they are. */
function respell(link: string, real: string, folder: string): string {
  const path = real.replace(/\/$/, '');
  const [dots = ''] = /^(?:\.{1,2}\/)*/.exec(link) ?? [];
  const names = link.slice(dots.length).replace(/\/$/, '').split('/');
  const slash = link.endsWith('/') && real.endsWith('/') ? '/' : '';
  if (names.some((name) => name === '' || name === '.' || name === '..')) return posix.relative(folder, path) + slash;
  return dots + path.split('/').slice(-names.length).join('/') + slash;
}

/** What a link from the root that leads nowhere was meant to say. */
export function meantAddress(project: LinkLookup, path: string): Meant {
  const { base } = project.config;
  const slash = path.endsWith('/') ? '/' : '';
  const below = path.startsWith(base) ? path.slice(base.length).replace(/\/$/, '') : undefined;
  const likely = below === undefined ? undefined : caseOnSite(project, below);
  if (likely !== undefined) return { why: 'case', likely: `${base}${likely}${slash}` };
  const inRepository = project.realPath(path.slice(1))?.replace(/\/$/, '');
  if (inRepository !== undefined && resolveAddress(project, `/${inRepository}`, undefined) !== undefined)
    return { why: 'case', likely: `/${inRepository}${slash}` };
  const moved = movedAddress(project, path);
  if (moved !== undefined) return moved;
  const stem = below?.replace(extension, '') ?? '';
  const document = stem === below ? undefined : documentsCalled(project, posix.join(project.config.content, stem))[0];
  if (document !== undefined) return { why: 'extension', likely: `${base.slice(0, -1)}${addressOf(document)}` };
  const found = documentsCalled(project, path.slice(1));
  if (found.length === 1) return { why: 'extension', likely: `/${found[0]!.path}` };
  const withBase = `${base}${path.slice(1)}`;
  const lacksBase = base !== '/' && resolveAddress(project, withBase, undefined) !== undefined;
  return lacksBase ? { why: 'absent', likely: withBase } : { why: 'absent' };
}

/** The address below the base, of a document, a page or a public file, that is another one only by its letter case. */
function caseOnSite(project: LinkLookup, below: string): string | undefined {
  const { content, publicDir } = project.config;
  const documents = formats.flatMap((format) => {
    const document = project.byPath.get(project.realPath(posix.join(content, `${below}${format}`)) ?? '');
    return document === undefined || document.docType === '' ? [] : [document.id];
  });
  const wanted = `/${below}/`.toLowerCase();
  const page = [...project.pages].find((address) => address.toLowerCase() === wanted)?.slice(1, -1);
  const file = project.realPath(`${publicDir}/${below}`)?.slice(publicDir.length + 1);
  return documents[0] ?? page ?? file?.replace(/\/$/, '');
}
