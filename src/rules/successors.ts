import { relatedBy } from '../check/relations.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** Documents that say that they supersede this one, and those that it names as doing so. */
export function successorsOf(document: Outline, project: Project<Outline>): Outline[] {
  const claims = project.successors.get(document.path) ?? [];
  const named = relatedBy(project, document, 'supersededBy').filter((other) => other !== document);
  return [...new Set([...claims, ...named])];
}
