import type { SectionSpec } from '../model/doc-type.ts';
import type { DocumentFacts, Section } from '../model/facts.ts';

/** A title as titles are compared: letter case, spaces and a colon at the end do not count. */
const normal = (title: string): string => title.replace(/\s+/g, ' ').replace(/:$/, '').trim().toLowerCase();

/** Tells whether a section of a document is the one that a contract means. */
export const isSection = (spec: SectionSpec, found: Section): boolean =>
  [spec.title, ...spec.aliases].some((title) => normal(title) === normal(found.title));

export const findSection = ({ sections }: DocumentFacts, spec: SectionSpec): Section | undefined =>
  sections.find((found) => isSection(spec, found));

/** The title in quotes, with its aliases: `"Options" (or "Alternatives")`. */
export const sectionName = ({ title, aliases }: SectionSpec): string =>
  `"${title}"${aliases.length > 0 ? ` (or ${aliases.map((alias) => `"${alias}"`).join(', ')})` : ''}`;
