import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { idAddresses, linkAddresses } from '../document-inputs.ts';
import type { Place } from '../page-kinds.ts';

/** A project, as far as packets need it. */
export type PacketSite = Pick<Place, 'project' | 'base' | 'origin' | 'facts' | 'hashes'>;

type Links = Readonly<Record<string, string>>;

/** Addresses that take the place of those that a document has, and those that ids among its words lead to. */
export type LinksOf = (site: PacketSite, card: Card) => Links;

/** Found once for a document: each task of a plan asks. */
export function remembered(find: LinksOf): LinksOf {
  const known = new WeakMap<Project<Card>, Map<Card, Links>>();
  return (site, card) => {
    const ofProject = known.get(site.project) ?? new Map<Card, Links>();
    known.set(site.project, ofProject);
    const found = ofProject.get(card) ?? find(site, card);
    ofProject.set(card, found);
    return found;
  };
}

/** For pages. Stands apart from those for Markdown: what plans pages loads no parser. */
export const pageLinks = remembered(({ project, base }, card) => ({
  ...idAddresses(project, base, card),
  ...linkAddresses(project, base, card),
}));
