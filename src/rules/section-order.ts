import type { Section } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { longestIncreasing } from '../text/longest-increasing.ts';
import { findSection } from './sections.ts';

export const sectionOrder = defineRule({
  id: 'section-order',
  severity: 'error',
  summary: 'A section stands before one that the document type puts earlier.',
  rationale: 'Who has read one document of a type knows where to look in all of them.',
  examples: {
    bad: '## Decision\n\nA.\n\n## Context\n\nB.\n\n## Consequences\n\nC.\n',
    good: '## Context\n\nB.\n\n## Decision\n\nA.\n\n## Consequences\n\nC.\n',
  },

  concerns: ({ sections }) => sections.length > 0,
  *check({ document, docType }) {
    const byContract = docType.sections.flatMap((spec) => findSection(document, spec) ?? []);
    const found = document.sections.filter((section) => byContract.includes(section));
    const ranks = found.map((section) => byContract.indexOf(section));
    const inOrder = longestIncreasing(ranks);
    for (const [index, section] of found.entries()) {
      if (inOrder.has(index)) continue;
      const where = placeOf(section, byContract);
      yield {
        message: `Section "${section.title}" belongs ${where}`,
        help: `Move it ${where}`,
        range: section.range,
      };
    }
  },
});

function placeOf(section: Section, byContract: readonly Section[]): string {
  const rank = byContract.indexOf(section);
  const before = byContract[rank - 1];
  return before === undefined ? `before "${byContract[rank + 1]?.title}"` : `after "${before.title}"`;
}
