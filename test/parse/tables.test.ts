import { expect, test } from 'vitest';
import { column, defineDocType, required, table, z } from '../../src/index.ts';
import { tasks } from '../../src/doc-types/plan-tables.ts';
import { projectOf } from '../support/check-text.ts';

const head = '| ID | Task | Owner | Days | Depends on | Status |\n|---|---|---|---|---|---|\n';

const factsOf = (text: string, path = 'plans/a.md', more = {}) =>
  projectOf({ [path]: text }, more).byPath.get(`content/${path}`)!;

const rowsOf = (text: string) => tasks.rowsOf(factsOf(text));

const problems = (text: string) =>
  factsOf(text).tableProblems.map(
    ({ kind, message, range: { start, end } }) => `${start.line}:${start.column}-${end.column} ${kind}: ${message}`,
  );

test('rows carry line, text, Markdown and value', () => {
  const [row, ...others] = rowsOf(`## Tasks\n\n${head}| T1 | Write \`it\` [here](b.md) | QA | 1-2 | | ✅ |\n`);
  expect(others).toEqual([]);
  expect(row?.line).toBe(5);
  expect(row?.cells.ID).toEqual({ text: 'T1', value: 'T1' });
  expect(row?.cells.Task).toEqual({
    text: 'Write it here',
    source: 'Write `it` [here](b.md)',
    value: 'Write it here',
  });
  expect(row?.cells.Days?.value).toEqual({ min: 1, max: 2 });
  expect(row?.cells['Depends on']).toEqual({ text: '', value: undefined });
  expect(row?.cells.Phase).toBeUndefined();
  expect(row?.cells.Status?.value).toBe('done');
});

test('columns stand in any order, under other names, with more beside them', () => {
  const [row] = rowsOf('## Tasks\n\n| Note | STATE | Title | # |\n|---|---|---|---|\n| x | doing | Write | T1 |\n');
  expect(row?.cells).toMatchObject({ ID: { value: 'T1' }, Task: { value: 'Write' }, Status: { value: 'active' } });
});

test('a list in several tables and below headings of level 3 is one list', () => {
  const text = `## Tasks\n\n### One\n\n${head}| T1 | A | | | | |\n\n### Two\n\n${head}| T2 | B | | | T1 | |\n\n## Other\n\n${head}| T3 | C | | | | |\n`;
  expect(rowsOf(text).map(({ cells }) => cells.ID?.value)).toEqual(['T1', 'T2']);
  expect(factsOf(text).rowIds).toEqual(['tasks T1', 'tasks T2']);
  expect(factsOf(text).rowMentions).toMatchObject([
    { table: 'tasks', document: '', id: 'T1', range: { start: { line: 13 } } },
  ]);
});

test.each<[name: string, text: string, expected: string[]]>([
  [
    'a table under another heading is not read',
    `## Plan\n\n${head}| T1 | A | | soon | | |\n`,
    ['3:1-51 place: This table has the columns of tasks, which are read below the heading "Tasks" only'],
  ],
  ['a table without rows', `## Tasks\n\n${head}`, []],
  ['rows that are empty', `## Tasks\n\n${head}| | | | | | |\n`, []],
  ['signs for nothing', `## Tasks\n\n${head}| T1 | A | – | - | — | n/a |\n`, []],
  [
    'a cell that does not fit, at its text',
    `## Tasks\n\n${head}| T1 | A | QA |   soon   | | |\n`,
    ['5:19-23 cell: "soon" below "Days" is no duration'],
  ],
  ['a row with too few cells', `## Tasks\n\n${head}| T1 |\n`, ['5:1-7 cell: The cell below "Task" is empty']],
  [
    'a required cell that is empty',
    `## Tasks\n\n${head}| | A | | | | |\n`,
    ['5:1-3 cell: The cell below "ID" is empty'],
  ],
  [
    'two rows with one name',
    `## Tasks\n\n${head}| T1 | A | | | | |\n| T1 | B | | | | |\n`,
    ['6:3-5 key: "T1" below "ID" stands in line 5 already'],
  ],
  [
    'a column that is missing',
    '## Tasks\n\n| Task | Days |\n|---|---|\n| A | 2 |\n',
    ['3:1-16 column: The table of tasks has no column "ID"'],
  ],
  [
    'a table of something else where one is expected',
    '## Tasks\n\n| Colour | Size |\n|---|---|\n| red | 2 |\n',
    ['3:1-18 column: The table of tasks has no column "ID" and no column "Task"'],
  ],
  [
    'a table of something else beside the one that is expected',
    `## Tasks\n\n${head}| T1 | A | | | | |\n\n| Colour | Size |\n|---|---|\n| red | 2 |\n`,
    [],
  ],
])('%s', (_, text, expected) => expect(problems(text)).toEqual(expected));

test('a long cell is shortened in messages', () => {
  const [problem] = problems(`## Tasks\n\n${head}| T1 | A | | ${'x'.repeat(500)} | | |\n`);
  expect(problem?.length).toBeLessThan(140);
});

test('Windows line ends and text in a wrong encoding do not break a table', () => {
  const text = `## Tasks\n\n${head}| T1 | Naïve “A” — ok | | 2 | | âœ… Complete |\n`.replaceAll('\n', '\r\n');
  const [row] = rowsOf(text);
  expect(row?.cells.Task?.value).toBe('Naïve “A” — ok');
  expect(problems(text)).toEqual(['5:33-45 cell: "âœ… Complete" below "Status" is none of the values that stand here']);
});

test('a checklist gives its items and whether they are done', () => {
  const { rows } = factsOf('## Success criteria\n\n- [x] One\n- [ ] Two\n\n## Other\n\n- [ ] Three\n');
  expect(rows['criteria']).toEqual([
    { line: 3, cells: { Item: { text: 'One', value: 'One' }, Done: { text: 'x', value: true } } },
    { line: 4, cells: { Item: { text: 'Two', value: 'Two' }, Done: { text: '', value: false } } },
  ]);
});

const own = table('parts', { section: 'Parts', columns: { Name: column.text().unique(), Size: column.number('mm') } });
const type = defineDocType({
  name: 'part',
  folder: 'parts',
  frontmatter: z.looseObject({}),
  sections: [required('Parts', { aliases: ['Pieces'] })],
  tables: [own],
});

test('a type of one’s own has typed rows', () => {
  const facts = factsOf('## Pieces\n\n| Size | Name |\n|---|---|\n| 12 mm | Bolt |\n', 'parts/a.md', { types: [type] });
  const sizes: (number | undefined)[] = own.rowsOf(facts).map(({ cells }) => cells.Size?.value);
  expect(sizes).toEqual([12]);
});

test('a new document has the heads of its tables', () => {
  expect(type.sections[0]?.columns).toEqual(['Name', 'Size']);
});

test.each([
  [{ tables: [own, own] }, 'two tables called "parts"'],
  [{ tables: [own], sections: [required('Part')] }, 'did you mean "Part"?'],
  [{ tables: [{ section: 'Parts' } as never] }, 'must be made by table'],
])('%j is refused', (options, message) => {
  const base = { name: 'x', folder: 'x', frontmatter: z.looseObject({}), sections: [required('Parts')] };
  expect(() => defineDocType({ ...base, ...options })).toThrow(message);
});
