import type { SectionSpec } from '../model/doc-type.ts';
import type { Section } from '../model/facts.ts';
import { withSingleSpaces } from './spaces.ts';

/** A title as titles are compared: letter case, spaces and a colon at the end do not count. */
export const normalTitle = (title: string): string => withSingleSpaces(title).replace(/:$/, '').trim().toLowerCase();

/** The section of a contract that is called so, by its title or an alias. */
export const sectionCalled = (sections: readonly SectionSpec[], name: string): SectionSpec | undefined =>
  sections.find(({ title, aliases }) => [title, ...aliases].some((own) => normalTitle(own) === normalTitle(name)));

/** Tells whether a section of a document is the one that a contract means. */
export function isSection(spec: SectionSpec, found: Section): boolean {
  const titles = [spec.title, ...spec.aliases];
  if (spec.level !== found.level) return false;
  if (spec.exact) return titles.includes(found.title);
  return titles.some((title) => normalTitle(title) === normalTitle(found.title));
}
