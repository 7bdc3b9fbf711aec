import type { LinkTarget } from '../check/link-target.ts';
import { type ResolvedLink, resolvedLinks } from '../check/links.ts';
import type { LinkedFacts, Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

type Kind = LinkTarget['kind'];

type LinkTo<Own extends Kind> = ResolvedLink & { target: Extract<LinkTarget, { kind: Own }> };

/** Of the document that was asked for last: many rules look at one document before the next. */
const latest = new WeakMap<
  Project<Outline>,
  { document: LinkedFacts; byKind: ReadonlyMap<Kind, readonly ResolvedLink[]> }
>();

/** What a document links to that is of one kind, in document order. Most rules look for kinds that are seldom there. */
export function linksTo<Own extends Kind>(
  project: Project<Outline>,
  document: LinkedFacts,
  kind: Own,
): readonly LinkTo<Own>[] {
  let known = latest.get(project);
  if (known?.document !== document) {
    known = { document, byKind: Map.groupBy(resolvedLinks(project, document), ({ target }) => target.kind) };
    latest.set(project, known);
  }
  return (known.byKind.get(kind) ?? []) as LinkTo<Own>[];
}
