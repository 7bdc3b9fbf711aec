import type { IdMention, Link, LinkedFacts } from '../model/facts.ts';
import { resolveId } from './ids.ts';
import type { LinkLookup, LinkTarget } from './link-target.ts';
import { resolveLink } from './resolve-link.ts';

export interface ResolvedLink {
  link: Link;
  target: LinkTarget;
}

/** By document, for each project: all look-ups of one have the same answers. */
const known = new WeakMap<LinkLookup['byPath'], WeakMap<LinkedFacts, readonly ResolvedLink[]>>();

/** The links of a document, then the ids in its words, with what they lead to; resolved once for all who ask. */
export function resolvedLinks(project: LinkLookup, document: LinkedFacts): readonly ResolvedLink[] {
  const ofProject = known.get(project.byPath) ?? new WeakMap<LinkedFacts, readonly ResolvedLink[]>();
  known.set(project.byPath, ofProject);
  const links = ofProject.get(document) ?? [
    ...document.links.map((link) => ({ link, target: resolveLink(project, document, link.url) })),
    ...document.ids.flatMap((mention) => asLink(project, document, mention)),
  ];
  ofProject.set(document, links);
  return links;
}

/** An id that leads to no document here is no link. */
function asLink(project: LinkLookup, from: LinkedFacts, { id, range }: IdMention): ResolvedLink[] {
  const target = resolveId(project, from, id);
  if (target?.kind !== 'document') return [];
  const link: Link = { kind: 'link', syntax: 'id', url: id, text: id, range };
  return [{ link, target: { ...target, anchor: undefined } }];
}
