import type { Link, LinkedFacts, Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import type { LinkTarget } from './link-target.ts';
import { resolveLink } from './resolve-link.ts';

export interface ResolvedLink {
  link: Link;
  target: LinkTarget;
}

/** Of the document that was asked for last: all rules look at one document before the next. */
const latest = new WeakMap<Project<Outline>, { document: LinkedFacts; links: readonly ResolvedLink[] }>();

/** The links of a document with what they lead to, in document order; resolved once for all rules. */
export function resolvedLinks(project: Project<Outline>, document: LinkedFacts): readonly ResolvedLink[] {
  const known = latest.get(project);
  if (known?.document === document) return known.links;
  const links = document.links.map((link) => ({ link, target: resolveLink(project, document, link.url) }));
  latest.set(project, { document, links });
  return links;
}
