import { defineRule } from '../model/rule.ts';
import { tableFindings } from './table-findings.ts';

export const duplicateTableKey = defineRule({
  id: 'duplicate-table-key',
  severity: 'error',
  summary: 'Two rows of a typed table have the same name.',
  rationale: 'What refers to the name means one of them, and nobody knows which.',
  examples: {
    bad: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Days |\n| --- | --- | --- |\n| T1 | Write it | 2 |\n| T1 | Read it | 1 |\n',
    },
    good: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Days |\n| --- | --- | --- |\n| T1 | Write it | 2 |\n| T2 | Read it | 1 |\n',
    },
  },

  concerns: ({ tables }) => tables.length > 0,
  check: ({ document }) => tableFindings(document, 'key'),
});
