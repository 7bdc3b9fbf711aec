import { defineRule } from '../model/rule.ts';

export const orphanDocument = defineRule({
  id: 'orphan-document',
  severity: 'info',
  summary: 'No other document links or relates to the document.',
  rationale:
    'Readers come from other documents; one that nothing points to is found only by those who know that it exists.',
  examples: {
    bad: { 'adrs/a.md': 'Text.\n', 'adrs/b.md': 'Text.\n' },
    good: { 'adrs/a.md': 'Text.\n', 'adrs/b.md': 'See [a](a.md).\n' },
  },

  scope: 'project',
  *check({ document, project }) {
    if (project.linkedFrom.has(document.path) || project.documents.length < 2) return;
    yield {
      message: 'No other document links to this one',
      help: 'Link to it from a document whose readers need it, or name it under "related"',
      range: { line: 1, column: 1 },
    };
  },
});
