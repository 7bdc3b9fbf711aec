import { posix } from 'node:path';

/** An address below the base, with a slash at both ends, or why a text is none. */
export type WrittenAddress = { address: string; defect?: undefined } | { address?: undefined; defect: string };

/**
 * Reads an address of the site as people write it, escaped or not: `adrs/old`, `/adrs/old/`, `/adrs/old/index.html`,
 * `adrs/old.md`. It is meant below the base.
 */
export function readAddress(written: string): WrittenAddress {
  const text = decodePercent(written.trim());
  const defect = defectOf(text);
  if (defect !== undefined) return { defect };
  const path = posix.normalize(text.replace(/^\/+/, '')).replace(/\/$/, '');
  if (path === '..' || path.startsWith('../')) return { defect: 'leads out of the site' };
  const id = path.replace(/(?:^|\/)index\.html?$/i, '').replace(/\.mdx?$/i, '');
  return { address: id === '' || id === '.' ? '/' : `/${id}/` };
}

function defectOf(text: string): string | undefined {
  if (text === '') return 'is empty';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1];
  if (scheme !== undefined) return `begins with ${scheme.toLowerCase()}:`;
  if (text.startsWith('//')) return 'names another site';
  if (/[?#]/.test(text)) return 'holds "?" or "#", and a page is the same whatever follows them';
  if (/[%\\\p{Cc}]/u.test(text)) return 'holds a character that an address cannot have';
  if (text.split('/').some((part) => new TextEncoder().encode(part).length > longestName)) return 'is too long';
  return undefined;
}

/** Bytes of the name of a folder on most file systems. */
export const longestName = 255;

/** Percent escapes resolved; as written where they are not valid. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
