import { defineRule } from '../model/rule.ts';
import { nearest } from '../text/nearest.ts';
import { isSection } from '../text/section-title.ts';

export const unexpectedSection = defineRule({
  id: 'unexpected-section',
  severity: 'warning',
  summary: 'A section is not one that the document type names, and the type allows no others.',
  rationale:
    'Where a type says `otherSections: false`, its readers and views count on finding everything under a title that they know. Most unexpected titles are slips of a known one.',
  examples: {
    bad: '## Context\n\nA.\n\n## Descision\n\nB.\n',
    good: '## Context\n\nA.\n\n### Numbers\n\nB.\n\n## Decision\n\nC.\n',
    contract: { text: 'otherSections: false', parts: { otherSections: false } },
  },

  concerns: ({ otherSections }) => !otherSections,
  *check({ document, docType }) {
    if (docType.otherSections) return;
    const titles = docType.sections.flatMap(({ title, aliases }) => [title, ...aliases]);
    const levels = docType.sections.map(({ level }) => level);
    for (const section of document.sections) {
      if (!levels.includes(section.level)) continue; // The title, say.
      if (docType.sections.some((spec) => isSection(spec, section))) continue;
      const near = nearest(section.title, titles);
      yield {
        message: `${docType.label} has no section "${section.title}" in its contract`,
        help:
          near === undefined
            ? `Move its content below one of ${titles.map((title) => `"${title}"`).join(', ')}, as a heading of level 3`
            : `Did you mean "${near}"?`,
        range: section.range,
      };
    }
  },
});
