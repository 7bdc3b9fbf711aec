import type { Config } from '../model/config.ts';
import type { DocumentFacts } from '../model/facts.ts';

/**
 * The address on another site that a link leads to, without `#`.
 *
 * @returns undefined where it is none, one with a password, one of an example, or one that the config leaves unchecked.
 */
export function externalAddress({ links }: Pick<Config, 'links'>, url: string): string | undefined {
  const whole = url.startsWith('//') ? `https:${url}` : url;
  const host = /^https?:\/\/(\[[^\]/]*\]|[^/?#:@\s]+)(?![^/?#]*@)/i.exec(whole)?.[1];
  if (host === undefined || isNobodys(host.toLowerCase()) || whole.includes('{{')) return undefined;
  if (links.unchecked.some((start) => whole.startsWith(start))) return undefined;
  return whole.replace(/#.*$/s, '');
}

/** The reader's own computer, and names that are kept for examples. */
const isNobodys = (host: string): boolean =>
  /^(?:127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(host) ||
  /(?:^|\.)(?:localhost|example|test|invalid|example\.(?:com|net|org))$/.test(host);

/** All addresses on other sites that documents link to, each once. */
export const externalAddresses = (config: Config, documents: readonly DocumentFacts[]): string[] => [
  ...new Set(documents.flatMap(({ links }) => links.flatMap(({ url }) => externalAddress(config, url) ?? []))),
];
