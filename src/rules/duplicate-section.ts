import { defineRule } from '../model/rule.ts';
import { isSection } from '../text/section-title.ts';

export const duplicateSection = defineRule({
  id: 'duplicate-section',
  severity: 'error',
  summary: 'A section of the document type stands twice, by its title or another name.',
  rationale: 'Readers and derived views take the first and never see the second.',
  examples: {
    bad: '## Decision\n\nA.\n\n## Decision Outcome\n\nB.\n',
    good: '## Decision\n\nA.\n\n### Outcome\n\nB.\n',
  },

  concerns: ({ sections }) => sections.length > 0,
  *check({ document, docType }) {
    for (const spec of docType.sections) {
      const [first, ...others] = document.sections.filter((section) => isSection(spec, section));
      for (const { title, range } of others) {
        yield {
          message: `Section "${title}" repeats "${first?.title}" of line ${first?.range.start.line}`,
          help: 'Join the two, or make this one a heading of level 3 inside another section',
          range,
        };
      }
    }
  },
});
