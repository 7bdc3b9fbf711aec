import { defineRule } from '../model/rule.ts';
import { tableFindings } from './table-findings.ts';

export const misplacedTable = defineRule({
  id: 'misplaced-table',
  severity: 'warning',
  summary: 'A table has the columns of one that the document type reads, and stands below another heading.',
  rationale:
    'Views read a table below the heading that the contract names. Below another one its rows are on no view, and nobody is told that they are missing there. Where the document has rows of that kind in their place, nothing is said.',
  examples: {
    bad: {
      'plans/a.md':
        '## Tasks\n\nSee below.\n\n## Work\n\n| ID | Task | Days |\n| --- | --- | --- |\n| T1 | Write it | 2 |\n',
    },
    good: {
      'plans/a.md': '## Tasks\n\n| ID | Task | Days |\n| --- | --- | --- |\n| T1 | Write it | 2 |\n',
    },
  },

  concerns: ({ tables }) => tables.length > 0,
  check: ({ document }) => tableFindings(document, 'place'),
});
