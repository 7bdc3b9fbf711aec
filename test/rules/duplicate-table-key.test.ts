import { expect, test } from 'vitest';
import { duplicateTableKey } from '../../src/rules/duplicate-table-key.ts';
import { brief, checkText } from '../support/check-text.ts';

const text =
  '## Tasks\n\n| ID | Task | Days |\n|---|---|---|\n| T1 | A | soon |\n| T1 | B | 2 |\n\n## Risks\n\n| What |\n|---|\n| x |\n';

test('tells what is its own, and nothing else', () => {
  expect(checkText(duplicateTableKey, { 'plans/a.md': text }).map(brief)).toEqual([
    'content/plans/a.md:6:3 "T1" below "ID" stands in line 5 already',
  ]);
});

test('says nothing of a table that the contract does not type', () => {
  expect(checkText(duplicateTableKey, { 'adrs/a.md': text, 'plans/b.md': text.replaceAll('## ', '### ') })).toEqual([]);
});
