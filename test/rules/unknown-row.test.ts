import { expect, test } from 'vitest';
import { unknownRow } from '../../src/rules/unknown-row.ts';
import { brief, checkText } from '../support/check-text.ts';

const plan = (...rows: string[]) =>
  `## Tasks\n\n| ID | Task | Depends on |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

test.each<[name: string, depends: string, expected: string[]]>([
  ['a row of its own', 'T1', []],
  ['a row of another document', 'b#T1, plans/b#T2', []],
  ['a row by the path of the file', './b.md#T1', []],
  ['one that is not there', 'T7', ['6:12 No row of tasks in this document is called "T7"']],
  ['one that another does not have', 'b#T7', ['6:12 No row of tasks in content/plans/b.md is called "T7"']],
  ['a document that is not there', 'c#T1', ['6:12 "c#T1" names no document: "c"']],
  ['several', 'T8, T1, T9', ['T8', 'T9'].map((id) => `6:12 No row of tasks in this document is called "${id}"`)],
])('%s', (_, depends, expected) => {
  const tree = { 'plans/a.md': plan('T1 | A | ', `T2 | B | ${depends}`), 'plans/b.md': plan('T1 | A | ', 'T2 | B | ') };
  expect(checkText(unknownRow, tree).map(brief)).toEqual(expected.map((words) => `content/plans/a.md:${words}`));
});

test.each([
  ['Task1', 'Did you mean "Task2"?'],
  ['x', 'There are Task2 and Task3'],
])('%s: %s', (id, help) => {
  const text = plan('Task2 | A | ', `Task3 | B | ${id}`);
  expect(checkText(unknownRow, { 'plans/a.md': text }).map((found) => found.help)).toEqual([help]);
});

test('tells where a document has no rows with ids', () => {
  const tree = { 'plans/a.md': plan('T1 | A | b#T1'), 'plans/b.md': 'Text.\n' };
  expect(checkText(unknownRow, tree).map((found) => found.help)).toEqual(['It has no rows of tasks with ids']);
});
