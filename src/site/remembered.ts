import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';

/** Finds something once for each document of a project: many ask. */
export function remembered<Site extends { project: Project<Card> }, Found extends object>(
  find: (site: Site, card: Card) => Found,
): (site: Site, card: Card) => Found {
  const known = new WeakMap<Project<Card>, Map<Card, Found>>();
  return (site, card) => {
    const ofProject = known.get(site.project) ?? new Map<Card, Found>();
    known.set(site.project, ofProject);
    const found = ofProject.get(card) ?? find(site, card);
    ofProject.set(card, found);
    return found;
  };
}
