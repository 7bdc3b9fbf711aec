import { expect, test } from 'vitest';
import { misplacedTable } from '../../src/rules/misplaced-table.ts';
import { brief, checkText } from '../support/check-text.ts';

const tableOf = (...heads: string[]) => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return row(heads) + row(heads.map(() => '---')) + row(heads.map((_, index) => `T${index + 1}`));
};
const tasks = tableOf('ID', 'Task', 'Owner');
const found = (text: string, path = 'plans/a.md') => checkText(misplacedTable, { [path]: text }).map(brief);
const message = (name: string, section: string) =>
  `This table has the columns of ${name}, which are read below the heading "${section}" only`;

test('tells of a table below another heading, below none, and in another order', () => {
  expect(found(`## Tasks\n\n## Work\n\n${tasks}`)).toEqual([`content/plans/a.md:5:1 ${message('tasks', 'Tasks')}`]);
  expect(found(tasks)).toEqual([`content/plans/a.md:1:1 ${message('tasks', 'Tasks')}`]);
  expect(found(`## Dangers\n\n${tableOf('impact', 'Likelihood', 'RISK')}`)).toEqual([
    `content/plans/a.md:3:1 ${message('risks', 'Risks')}`,
  ]);
});

test.each<[name: string, text: string, path?: string]>([
  ['one in its place', `## Tasks\n\n${tasks}`],
  ['a second one, where the document has rows', `## Tasks\n\n${tasks}\n## More\n\n${tasks}`],
  ['one in a section of another table', `## Tasks\n\n## Roles\n\n${tasks}`],
  ['columns by their other names', `## Parts\n\n${tableOf('#', 'Name', 'Role')}`],
  ['too few columns', `## Parts\n\n${tableOf('ID', 'Task', 'Colour')}`],
  ['none that is required', `## Parts\n\n${tableOf('Probability', 'Impact', 'Mitigation')}`],
  ['a type without such a table', `## Work\n\n${tasks}`, 'adrs/0001-a.md'],
])('says nothing of %s', (_, text, path) => {
  expect(found(text, path)).toEqual([]);
});
