import { defineRule } from '../model/rule.ts';

export const headingSkip = defineRule({
  id: 'heading-skip',
  severity: 'warning',
  summary: 'A heading is more than one level deeper than the one before it.',
  rationale:
    'Screen readers and the table of contents follow the levels; a skipped one looks like a part that was lost.',
  examples: {
    bad: '## Context\n\n#### Numbers\n',
    good: '## Context\n\n### Numbers\n',
  },

  *check({ document }) {
    let level = 1; // The page's title.
    for (const { depth, text, range } of document.headings) {
      if (depth > level + 1) {
        yield {
          message: `Heading "${text}" has level ${depth} below one of level ${level}`,
          help: `Make it level ${level + 1}: ${'#'.repeat(level + 1)} ${text}`,
          range,
        };
      }
      level = depth;
    }
  },
});
