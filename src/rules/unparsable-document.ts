import { defineRule } from '../model/rule.ts';

export const unparsableDocument = defineRule({
  id: 'unparsable-document',
  severity: 'error',
  summary: 'A document, or its frontmatter, cannot be read.',
  rationale:
    'What cannot be read can be neither checked nor published; the other rules say nothing of it, so that nobody has to sift guesses.',
  examples: {
    bad: '---\ntitle: Search: static\n---\n\n## Context\n',
    good: '---\ntitle: "Search: static"\n---\n\n## Context\n',
  },
  appliesTo: 'broken',

  check: ({ document }) => document.failures,
});
