import { posix } from 'node:path';
import { addressOf, pathInContent } from '../model/address.ts';
import type { Outline } from '../model/facts.ts';
import { readAddress } from '../model/written-address.ts';
import type { LinkLookup, Meant } from './link-target.ts';
import { type Destination, destinationOf } from './old-addresses.ts';

/** What a relative link to a file means that has gone elsewhere; undefined where none is known. */
export function movedFile(project: LinkLookup, from: Outline, link: string): Meant | undefined {
  const { content } = project.config;
  const path = posix.join(posix.dirname(from.path), link);
  if (content !== '.' && !path.startsWith(`${content}/`)) return undefined;
  const destination = destinationAt(project, pathInContent(content, path));
  if (destination === undefined) return undefined;
  const likely =
    destination.kind === 'document'
      ? relative(from.path, destination.document.path, link)
      : onSite(project, destination);
  return { why: 'moved', destination, ...(likely !== undefined && { likely }) };
}

/** What a link from the root means that has gone elsewhere. */
export function movedAddress(project: LinkLookup, path: string): Meant | undefined {
  const { base, content } = project.config;
  const below = path.startsWith(base) ? destinationAt(project, path.slice(base.length)) : undefined;
  const inRepository = content === '.' ? '/' : `/${content}/`;
  if (below === undefined && path.startsWith(inRepository)) {
    const destination = destinationAt(project, path.slice(inRepository.length));
    if (destination?.kind === 'document') return { why: 'moved', destination, likely: `/${destination.document.path}` };
  }
  if (below === undefined) return undefined;
  const likely = onSite(project, below);
  return { why: 'moved', destination: below, ...(likely !== undefined && { likely }) };
}

function destinationAt(project: LinkLookup, below: string): Destination | undefined {
  const { address } = readAddress(below);
  return address === undefined ? undefined : destinationOf(project, address);
}

/** Its path on the site; undefined where a link cannot say it as a path. */
function onSite({ config }: LinkLookup, destination: Destination): string | undefined {
  if (destination.kind === 'elsewhere' || destination.anchor !== '') return undefined;
  const address = destination.kind === 'document' ? addressOf(destination.document) : destination.address;
  return `${config.base}${address.slice(1)}`;
}

/** As the author writes paths: with a dot before it, or not. */
function relative(from: string, to: string, link: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return link.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
}
