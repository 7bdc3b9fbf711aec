import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RedirectRow } from '../views/redirects.ts';
import { escapePath, withBase } from './render/address.ts';

/** The address that a redirect leads to, as it stands in a link. */
export function redirectTarget(base: string, to: string): string {
  if (!to.startsWith('/')) return to;
  const [path = '', anchor = ''] = to.split(/(?=#)/, 2);
  return withBase(base, escapePath(path)) + (anchor && `#${encodeURI(anchor.slice(1))}`);
}

/** Where Netlify, Cloudflare Pages and GitLab Pages look for redirects. */
export const redirectsName = '_redirects';

/**
 * Writes the redirects for hosts that answer with them before any page is loaded. One of the public folder stays.
 *
 * @returns The file, from the site; none where nothing is redirected.
 */
export function writeRedirects(rows: readonly RedirectRow[], base: string, site: string): string[] {
  const file = join(site, redirectsName);
  if (rows.length === 0 || existsSync(file)) return [];
  const lines = rows.map(({ from, to }) => `${withBase(base, escapePath(from))} ${redirectTarget(base, to)} 301\n`);
  writeFileSync(file, lines.join(''));
  return [redirectsName];
}
