import { expect, test } from 'vitest';
import { marksIn, taskMarks } from '../../../src/views/plan/task-marks.ts';
import { plansOf } from '../../../src/views/plan/plans.ts';
import { sumOf } from '../../../src/views/sum.ts';
import { projectOf } from '../../support/check-text.ts';
import { text } from '../documents.ts';
import { orcaTasks } from './orca.ts';

test('tasks by the sums that count them, of each plan by itself', () => {
  const tree = {
    'plans/orca.md': text('starts: 2025-01-27', `## Tasks\n\n${orcaTasks}`),
    'plans/other.md': text(
      'starts: 2025-01-27',
      '## Tasks\n\n| ID | Task | Days |\n|---|---|---|\n| X1 | Alone | 2 |\n',
    ),
  };
  const plans = plansOf(projectOf(tree, {}, { asOf: '2025-01-31' }));
  const marksOf = marksIn(plans);
  const marked = taskMarks.map((mark) => [
    mark,
    [...plans.tasks.values()].filter((task) => marksOf(task).includes(mark)).map(({ id }) => id),
  ]);
  expect(Object.fromEntries(marked)).toEqual({
    late: ['T4', 'T7', 'X1'],
    left: ['T4', 'T5', 'T6', 'T7', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14', 'T15', 'T16', 'X1'],
    unowned: ['T7', 'X1'],
    early: ['T8'],
    critical: ['T1', 'T5', 'T6', 'T9', 'T10', 'T12', 'T14', 'T15', 'T16', 'X1'],
    parallel: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14'],
  });
});

test.each<[lines: number[], value: number | undefined, sum: object]>([
  [[], undefined, { value: 0, rows: 0, only: undefined }],
  [[7], undefined, { value: 1, rows: 1, only: { address: '/a/', line: 7 } }],
  [[7, 9], 12, { value: 12, rows: 2, only: undefined }],
])('the sum of rows at lines %j', (lines, value, sum) => {
  expect(sumOf(lines, (line) => ({ address: '/a/', line }), value)).toEqual(sum);
});
