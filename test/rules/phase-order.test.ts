import { expect, test } from 'vitest';
import { phaseOrder } from '../../src/rules/phase-order.ts';
import { brief, checkText } from '../support/check-text.ts';

const tasks = (...rows: string[]) =>
  `## Tasks\n\n| ID | Task | Phase | Depends on |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const phases = (...rows: string[]) =>
  `\n## Phases\n\n| Phase | Name |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const timed = (...rows: string[]) =>
  `\n## Phases\n\n| Phase | When |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

test.each<[name: string, text: string, expected: string[]]>([
  ['in order', tasks('T1 | A | P1 | ', 'T2 | B | P2 | T1'), []],
  ['one phase', tasks('T1 | A | P1 | T2', 'T2 | B | P1 | '), []],
  [
    'against the order in which tasks name them',
    tasks('T1 | A | P1 | T2', 'T2 | B | P2 | '),
    ['5:17 T1 of phase "P1" depends on T2 of the later phase "P2"'],
  ],
  ['in the order of the table', tasks('T1 | A | P2 | T2', 'T2 | B | P1 | ') + phases('P1 | One', 'P2 | Two'), []],
  [
    'against the order of the table, by name and by id',
    tasks('T1 | A | P1 | T2', 'T2 | B | two | ') + phases('P1 | One', 'P2 | Two'),
    ['5:17 T1 of phase "P1" depends on T2 of the later phase "two"'],
  ],
  [
    'phases that share a week',
    tasks('T1 | A | P1 | T2', 'T2 | B | P2 | ') + timed('P1 | Week 1-2', 'P2 | Week 2-3'),
    [],
  ],
  [
    'phases that share a day',
    tasks('T1 | A | P1 | T2', 'T2 | B | P2 | ') + timed('P1 | 2026-01-05 to 2026-01-09', 'P2 | 2026-01-09'),
    [],
  ],
  [
    'phases one after the other',
    tasks('T1 | A | P1 | T2', 'T2 | B | P2 | ') + timed('P1 | Week 1-2', 'P2 | Week 3'),
    ['5:17 T1 of phase "P1" depends on T2 of the later phase "P2"'],
  ],
  [
    'phases of which nobody knows whether they overlap',
    tasks('T1 | A | P1 | T2', 'T2 | B | P2 | ') + timed('P1 | Week 1-2', 'P2 | Day 3'),
    ['5:17 T1 of phase "P1" depends on T2 of the later phase "P2"'],
  ],
  ['a phase that the table does not have', tasks('T1 | A | P1 | T2', 'T2 | B | P9 | ') + phases('P1 | One'), []],
  ['a task without phase', tasks('T1 | A | P1 | T2', 'T2 | B | | '), []],
  ['a phase called constructor', tasks('T1 | A | constructor | ', 'T2 | B | P2 | T1'), []],
])('%s', (_, text, expected) => {
  const found = checkText(phaseOrder, { 'plans/a.md': text }).map(brief);
  expect(found).toEqual(expected.map((words) => `content/plans/a.md:${words}`));
});

test('asks nothing of a plan that is done, and says nothing of phases of another plan', () => {
  const text = tasks('T1 | A | P1 | T2', 'T2 | B | P2 | ');
  expect(checkText(phaseOrder, { 'plans/a.md': `---\nstatus: done\n---\n\n${text}` })).toEqual([]);
  const tree = { 'plans/a.md': tasks('T1 | A | P1 | b#T1', 'T2 | B | P2 | '), 'plans/b.md': tasks('T1 | A | P2 | ') };
  expect(checkText(phaseOrder, tree)).toEqual([]);
});
