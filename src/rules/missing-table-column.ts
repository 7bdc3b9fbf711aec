import { defineRule } from '../model/rule.ts';
import { tableFindings } from './table-findings.ts';

export const missingTableColumn = defineRule({
  id: 'missing-table-column',
  severity: 'error',
  summary: 'A table lacks a column that the document type asks for.',
  rationale: 'Views read a table by the heads of its columns; under another name, they find nothing.',
  examples: {
    bad: { 'plans/a.md': '## Tasks\n\n| Task | Days |\n| --- | --- |\n| Write it | 2 |\n' },
    good: { 'plans/a.md': '## Tasks\n\n| ID | Task | Days |\n| --- | --- | --- |\n| T1 | Write it | 2 |\n' },
  },

  concerns: ({ tables }) => tables.length > 0,
  check: ({ document }) => tableFindings(document, 'column'),
});
