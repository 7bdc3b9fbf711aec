import { fullAddress } from '../render/full-address.ts';
import { addresses } from './addresses.ts';
import type { FileKind } from './planned-file.ts';

/** Tells crawlers where to look, or to stay away: RFC 9309. */
export const robots: FileKind = (site) => {
  const { noindex } = site.project.config;
  if (site.origin === undefined && !noindex) return [];
  const text = noindex
    ? 'User-agent: *\nDisallow: /\n'
    : `User-agent: *\nDisallow:\n\nSitemap: ${fullAddress(site, addresses.sitemapIndex)}\n`;
  return [{ address: addresses.robots, inputs: () => ({ text }), make: () => text }];
};
