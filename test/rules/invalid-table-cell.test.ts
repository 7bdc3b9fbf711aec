import { expect, test } from 'vitest';
import { invalidTableCell } from '../../src/rules/invalid-table-cell.ts';
import { brief, checkText } from '../support/check-text.ts';

const text =
  '## Tasks\n\n| ID | Task | Days |\n|---|---|---|\n| T1 | A | soon |\n| T1 | B | 2 |\n\n## Risks\n\n| What |\n|---|\n| x |\n';

test('tells what is its own, and nothing else', () => {
  expect(checkText(invalidTableCell, { 'plans/a.md': text }).map(brief)).toEqual([
    'content/plans/a.md:5:12 "soon" below "Days" is no duration',
  ]);
});

test('says nothing of a table that the contract does not type', () => {
  expect(checkText(invalidTableCell, { 'adrs/a.md': text, 'plans/b.md': text.replaceAll('## ', '### ') })).toEqual([]);
});
