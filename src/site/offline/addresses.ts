import { escapePath, fileOf } from '../render/address.ts';

/** A site whose addresses are looked up. */
export interface OfflineSite {
  /** Path below which it is served, with slashes at both ends. */
  base: string;
  /** Where it stands on the web; undefined where that is not known. */
  origin: string | undefined;
  /** All files that the copy can have, from the site. */
  files: ReadonlySet<string>;
}

/** What an address leads to: a file of the site with query and anchor, or what it has to be in the copy. */
export type Target = { file: string; tail: string } | { address: string; isLost: boolean };

/** A host that nobody has: what is found there is a path of this site. */
const here = 'http://here.invalid';

/**
 * Finds what an address on a page, or in a style, leads to.
 *
 * @param from File that it stands in, from the site.
 * @returns undefined where it stays as it is: it leads to its own page, or to another site.
 */
export function targetOf({ base, origin, files }: OfflineSite, from: string, address: string): Target | undefined {
  const trimmed = address.trim();
  if (trimmed === '' || /^[#?]/.test(trimmed)) return undefined;
  // On a disk it would lead to the disk.
  if (/^[\\/]{2}/.test(trimmed)) return { address: `https:${trimmed}`, isLost: false };
  const url = URL.parse(trimmed, `${here}${base}${escapePath(from)}`);
  if (url?.origin !== here) return undefined;
  const tail = url.search + url.hash;
  const file = url.pathname.startsWith(base) ? fileAt(files, url.pathname.slice(base.length)) : undefined;
  if (file !== undefined) return { file, tail };
  return origin === undefined
    ? { address, isLost: true }
    : { address: new URL(url.pathname + tail, origin).href, isLost: false };
}

function fileAt(files: ReadonlySet<string>, escaped: string): string | undefined {
  const path = decoded(escaped);
  return [fileOf(`/${path}`), `${path}/index.html`].find((file) => files.has(file));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The way from a file of the copy to another. */
export function relativeAddress(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  const parting = other.findIndex((name, at) => at === other.length - 1 || name !== own[at]);
  const way = [...own.slice(parting).map(() => '..'), ...other.slice(parting)].join('/');
  const escaped = escapePath(way);
  // A name with a colon would be taken for a scheme.
  return /^[^/]*:/.test(escaped) ? `./${escaped}` : escaped;
}

/** The way from a file of the copy to its top, with a slash at the end. */
export const wayToTop = (from: string): string => '../'.repeat(from.split('/').length - 1) || './';
