import { expect, test } from 'vitest';
import { missingTableColumn } from '../../src/rules/missing-table-column.ts';
import { brief, checkText } from '../support/check-text.ts';

const text =
  '## Tasks\n\n| ID | Task | Days |\n|---|---|---|\n| T1 | A | soon |\n| T1 | B | 2 |\n\n## Risks\n\n| What |\n|---|\n| x |\n';

test('tells what is its own, and nothing else', () => {
  expect(checkText(missingTableColumn, { 'plans/a.md': text }).map(brief)).toEqual([
    'content/plans/a.md:10:1 The table of risks has no column "Risk"',
  ]);
});

test('says nothing of a table that the contract does not type', () => {
  expect(checkText(missingTableColumn, { 'adrs/a.md': text, 'plans/b.md': text.replaceAll('## ', '### ') })).toEqual(
    [],
  );
});
