import type { Card } from '../../model/card.ts';
import { idAddresses, linkAddresses } from '../document-inputs.ts';
import type { Place } from '../page-kinds.ts';
import { remembered } from '../remembered.ts';

/** A project, as far as packets need it. */
export type PacketSite = Pick<Place, 'project' | 'base' | 'origin' | 'facts' | 'hashes'>;

type Links = Readonly<Record<string, string>>;

/** Addresses that take the place of those that a document has, and those that ids among its words lead to. */
export type LinksOf = (site: PacketSite, card: Card) => Links;

/** For pages. Stands apart from those for Markdown: what plans pages loads no parser. */
export const pageLinks = remembered(({ project, base }: PacketSite, card): Links => ({
  ...idAddresses(project, base, card),
  ...linkAddresses(project, base, card),
}));
