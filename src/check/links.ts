import type { Link, LinkedFacts } from '../model/facts.ts';
import type { LinkLookup, LinkTarget } from './link-target.ts';
import { resolveLink } from './resolve-link.ts';

export interface ResolvedLink {
  link: Link;
  target: LinkTarget;
}

/** By document, for each project: all look-ups of one have the same answers. */
const known = new WeakMap<LinkLookup['byPath'], WeakMap<LinkedFacts, readonly ResolvedLink[]>>();

/** The links of a document with what they lead to, in document order; resolved once for all who ask. */
export function resolvedLinks(project: LinkLookup, document: LinkedFacts): readonly ResolvedLink[] {
  const ofProject = known.get(project.byPath) ?? new WeakMap<LinkedFacts, readonly ResolvedLink[]>();
  known.set(project.byPath, ofProject);
  const links =
    ofProject.get(document) ??
    document.links.map((link) => ({ link, target: resolveLink(project, document, link.url) }));
  ofProject.set(document, links);
  return links;
}
