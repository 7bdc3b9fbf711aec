import { relatedBy } from '../check/relations.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

const none: readonly Outline[] = [];

/** Documents that say that they supersede this one, and those that it names as doing so. */
export function successorsOf(document: Outline, project: Project<Outline>): readonly Outline[] {
  const claims = project.successors.get(document.path) ?? none;
  // Asked of the target of each link, and seldom there.
  if (document.frontmatter.values['supersededBy'] === undefined) return claims;
  const named = relatedBy(project, document, 'supersededBy').filter((other) => other !== document);
  return [...new Set([...claims, ...named])];
}
