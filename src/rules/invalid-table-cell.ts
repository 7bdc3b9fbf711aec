import { defineRule } from '../model/rule.ts';
import { tableFindings } from './table-findings.ts';

export const invalidTableCell = defineRule({
  id: 'invalid-table-cell',
  severity: 'error',
  summary: 'A cell of a typed table is empty or holds what does not belong into its column.',
  rationale:
    'Tracker, schedule and registers are read from tables; a cell that cannot be read is a task that nobody sees is late.',
  examples: {
    bad: { 'plans/a.md': '## Tasks\n\n| ID | Task | Days |\n| --- | --- | --- |\n| T1 | Write it | soon |\n' },
    good: { 'plans/a.md': '## Tasks\n\n| ID | Task | Days |\n| --- | --- | --- |\n| T1 | Write it | 2 |\n' },
  },

  concerns: ({ tables }) => tables.length > 0,
  check: ({ document }) => tableFindings(document, 'cell'),
});
