import { expect, test } from 'vitest';
import { taskWithoutOwner } from '../../src/rules/task-without-owner.ts';
import { brief, checkText } from '../support/check-text.ts';

const plan = (...rows: string[]) =>
  `## Tasks\n\n| Task | ID | Owner | Status |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

test.each<[name: string, row: string, isFound: boolean]>([
  ['an owner', 'A | T1 | Ada | open', false],
  ['nobody', 'A | T1 | | open', true],
  ['a dash', 'A | T1 | – | ', true],
  ['nobody yet', 'A | T1 | TBD | blocked', true],
  ['nobody, and done', 'A | T1 | | done', false],
  ['nobody, and dropped', 'A | T1 | | dropped', false],
  ['a row cut short', 'A | T1', true],
])('%s', (_, row, isFound) => {
  const found = checkText(taskWithoutOwner, { 'plans/a.md': plan(row) }).map(brief);
  expect(found).toEqual(isFound ? ['content/plans/a.md:5:7 T1 has no owner'] : []);
});

test('says nothing of a table without the column, nor of a plan that is done', () => {
  const text = plan('A | T1 | | open');
  expect(checkText(taskWithoutOwner, { 'plans/a.md': text.replace('Owner', 'Remark') })).toEqual([]);
  expect(checkText(taskWithoutOwner, { 'plans/a.md': `---\nstatus: abandoned\n---\n\n${text}` })).toEqual([]);
});
