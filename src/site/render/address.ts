import { resolveLink } from '../../check/resolve-link.ts';
import { addressOf } from '../../model/address.ts';
import type { DocumentFacts } from '../../model/facts.ts';
import type { Project } from '../../model/project.ts';

/** Puts a path of the site below its base: `/adrs/` becomes `/docs/adrs/`. */
export const withBase = (base: string, path: string): string => `${base}${path.slice(1)}`;

/** Where files of the content folder that documents link to are served. */
export const filesAddress = '/files/';

/**
 * Finds the address that a link in a document has on the site.
 *
 * @returns undefined where the link stays as it is.
 */
export function siteAddress(project: Project, base: string, from: DocumentFacts, url: string): string | undefined {
  const { content } = project.config;
  const target = resolveLink(project, from, url);
  const [, query = '', fragment = ''] = /^[^?#]*(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  if (target.kind === 'document') {
    return target.document === from && url.startsWith('#')
      ? undefined
      : `${withBase(base, encodeURI(addressOf(target.document)))}${query}${fragment}`;
  }
  if (target.kind === 'file' && target.path.startsWith(`${content}/`)) {
    return `${withBase(base, encodeURI(`${filesAddress}${target.path.slice(content.length + 1)}`))}${query}${fragment}`;
  }
  return undefined;
}
