import { holds } from '../model/condition.ts';
import type { SectionSpec } from '../model/doc-type.ts';
import type { DocumentFacts, Section } from '../model/facts.ts';
import { isSection } from '../text/section-title.ts';

export const findSection = ({ sections }: DocumentFacts, spec: SectionSpec): Section | undefined =>
  sections.find((found) => isSection(spec, found));

/** Tells whether a document owes a section. A condition that throws asks for nothing; `invalid-frontmatter` tells it. */
export function isRequired({ required, requiredWhen }: SectionSpec, { frontmatter }: DocumentFacts): boolean {
  if (required || requiredWhen === undefined) return required;
  try {
    return holds(requiredWhen, frontmatter.values);
  } catch {
    return false;
  }
}

/** The title in quotes, with its aliases: `"Options" (or "Alternatives")`. */
export const sectionName = ({ title, aliases }: SectionSpec): string =>
  `"${title}"${aliases.length > 0 ? ` (or ${aliases.map((alias) => `"${alias}"`).join(', ')})` : ''}`;
