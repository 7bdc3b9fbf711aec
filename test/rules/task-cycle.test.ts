import { expect, test } from 'vitest';
import { taskCycle } from '../../src/rules/task-cycle.ts';
import { brief, checkText } from '../support/check-text.ts';

const plan = (...rows: string[]) =>
  `## Tasks\n\n| ID | Task | Depends on |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const found = (tree: Record<string, string>) => checkText(taskCycle, tree).map(brief);

test.each<[name: string, rows: string[], expected: string[]]>([
  ['none', ['T1 | A | ', 'T2 | B | T1', 'T3 | C | T1, T2'], []],
  ['a task and itself', ['T1 | A | T1'], ['5:12 T1 depends on itself']],
  [
    'two tasks, and one that waits for them',
    ['T1 | A | T2', 'T2 | B | T1', 'T3 | C | T2'],
    ['5:12 Tasks depend on each other in a circle: T1 -> T2 -> T1'],
  ],
  ['a range that holds the task itself', ['T1 | A | ', 'T2 | B | T1-T3', 'T3 | C | '], ['6:12 T2 depends on itself']],
  [
    'two circles',
    ['T1 | A | T2', 'T2 | B | T1', 'T3 | C | T4', 'T4 | D | T3'],
    [
      '5:12 Tasks depend on each other in a circle: T1 -> T2 -> T1',
      '7:12 Tasks depend on each other in a circle: T3 -> T4 -> T3',
    ],
  ],
  ['a task that is not there', ['T1 | A | T9'], []],
])('%s', (_, rows, expected) => {
  expect(found({ 'plans/a.md': plan(...rows) })).toEqual(expected.map((words) => `content/plans/a.md:${words}`));
});

test('a circle through several documents is told once, by the first of them', () => {
  const tree = {
    'plans/a.md': plan('T1 | A | c#T1'),
    'plans/b.md': plan('T7 | B | a#T1'),
    'plans/c.md': plan('T1 | C | b#T7'),
  };
  expect(found(tree)).toEqual([
    'content/plans/a.md:5:12 Tasks depend on each other in a circle: T1 -> c#T1 -> b#T7 -> T1',
  ]);
});

test('names some of a circle of 200', () => {
  const rows = Array.from({ length: 200 }, (_, index) => `T${index + 1} | A | T${((index + 1) % 200) + 1}`);
  expect(found({ 'plans/a.md': plan(...rows) })).toEqual([
    'content/plans/a.md:5:12 Tasks depend on each other in a circle: T1 -> T2 -> T3 -> T4 -> T5 -> T6 -> T7 -> T8 -> T9 -> 191 more -> T1',
  ]);
});

test('looks once at each of many tasks that wait for a circle', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `T${index + 1} | A | T${index === 0 ? 2 : index}`);
  expect(found({ 'plans/a.md': plan(...rows) })).toHaveLength(1);
});

test('of two rows with one id, the first counts', () => {
  expect(found({ 'plans/a.md': plan('T1 | A | ', 'T2 | B | T1', 'T1 | C | T2') })).toEqual([]);
});
