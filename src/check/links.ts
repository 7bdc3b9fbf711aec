import type { IdMention, Link, LinkedFacts } from '../model/facts.ts';
import { resolveId } from './ids.ts';
import type { LinkLookup, LinkTarget } from './link-target.ts';
import { resolveLink } from './resolve-link.ts';

export interface ResolvedLink {
  link: Link;
  target: LinkTarget;
}

/** What a project's documents link to: their links, then the ids in their words. All look-ups of one project have the same answers. */
const known = new WeakMap<LinkLookup['byPath'], WeakMap<LinkedFacts, readonly (LinkTarget | undefined)[]>>();

/** Of the document that was asked for last: many rules look at one document before the next. */
const latest = new WeakMap<LinkLookup['byPath'], { document: LinkedFacts; links: readonly ResolvedLink[] }>();

/** The links of a document, then the ids in its words, with what they lead to; resolved once for all who ask. */
export function resolvedLinks(project: LinkLookup, document: LinkedFacts): readonly ResolvedLink[] {
  const last = latest.get(project.byPath);
  if (last?.document === document) return last.links;
  const targets = linkTargets(project, document);
  const found = document.ids.length === 0 ? document.links : [...document.links, ...document.ids.map(asLink)];
  const links: ResolvedLink[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const target = targets[index];
    if (target !== undefined) links.push({ link: found[index]!, target });
  }
  latest.set(project.byPath, { document, links });
  return links;
}

/** What the links of a document and the ids in its words lead to, without the links themselves. */
export function linkTargets(project: LinkLookup, document: LinkedFacts): readonly (LinkTarget | undefined)[] {
  const ofProject = known.get(project.byPath) ?? new WeakMap<LinkedFacts, readonly (LinkTarget | undefined)[]>();
  known.set(project.byPath, ofProject);
  const before = ofProject.get(document);
  if (before !== undefined) return before;
  const urls = document.urls ?? document.links.map(({ url }) => url);
  const targets: (LinkTarget | undefined)[] = urls.map((url) => resolveLink(project, document, url));
  for (const mention of document.ids) targets.push(targetOf(project, document, mention));
  ofProject.set(document, targets);
  return targets;
}

/** An id that leads to no document here is no link. */
function targetOf(project: LinkLookup, from: LinkedFacts, { id }: IdMention): LinkTarget | undefined {
  const target = resolveId(project, from, id);
  return target?.kind === 'document' ? { ...target, anchor: undefined } : undefined;
}

const asLink = ({ id, range }: IdMention): Link => ({ kind: 'link', syntax: 'id', url: id, text: id, range });
