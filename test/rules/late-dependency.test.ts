import { expect, test } from 'vitest';
import { lateDependency } from '../../src/rules/late-dependency.ts';
import { brief, checkText } from '../support/check-text.ts';

const plan = (starts: string, when: readonly string[], ...rows: string[]) =>
  `---\nstarts: ${starts}\n---\n\n## Phases\n\n| Phase | When |\n|---|---|\n${when
    .map((period, index) => `| P${index + 1} | ${period} |\n`)
    .join('')}\n## Tasks\n\n| ID | Task | Phase | Depends on |\n|---|---|---|---|\n${rows
    .map((row) => `| ${row} |\n`)
    .join('')}`;

const other = (starts: string, when: string) => plan(starts, [when], 'T1 | A | P1 | ');

test.each<[name: string, own: string, other: string, isFound: boolean]>([
  ['weeks one after another', 'Week 3-4', 'Week 1-2', false],
  ['weeks that overlap', 'Week 1-3', 'Week 3-4', false],
  ['weeks the other way round', 'Week 1-2', 'Week 3-4', true],
  ['days of the calendar', '2026-01-05 to 2026-01-09', '2026-01-09', false],
  ['days of the calendar the other way round', '2026-01-05 to 2026-01-09', '2026-01-10', true],
  ['weeks and days of the calendar', 'Week 1', '2026-01-12', true],
  ['weeks and the last of their days', 'Week 1', '2026-01-11', false],
  ['days that are counted, of two plans', 'Day 1', 'Day 9', false],
  ['a phase without time', '', 'Week 9', false],
  ['a week beyond all calendars', 'Week 1', 'Week 99999999', false],
])('%s', (_, own, when, isFound) => {
  const tree = {
    'plans/a.md': plan('2026-01-05', [own], 'T1 | A | P1 | b#T1'),
    'plans/b.md': other('2026-01-05', when),
  };
  expect(checkText(lateDependency, tree).map(brief)).toEqual(
    isFound ? ['content/plans/a.md:15:17 T1 depends on b#T1, whose phase "P1" begins after phase "P1" has ended'] : [],
  );
});

test('counts weeks from the first day of each plan', () => {
  const tree = (starts: string) => ({
    'plans/a.md': plan('2026-01-05', ['Week 1-2'], 'T1 | A | P1 | b#T1'),
    'plans/b.md': other(starts, 'Week 1'),
  });
  expect(checkText(lateDependency, tree('2026-01-18'))).toEqual([]);
  expect(checkText(lateDependency, tree('2026-01-19'))).toHaveLength(1);
  expect(checkText(lateDependency, tree('soon'))).toEqual([]);
});

test('within a plan it says what the order of phases does not', () => {
  const found = (...when: string[]) =>
    checkText(lateDependency, {
      'plans/a.md': plan('2026-01-05', when, 'T1 | A | P2 | T2', 'T2 | B | P1 | '),
      'plans/b.md': plan('2026-01-05', when.toReversed(), 'T1 | A | P1 | T2', 'T2 | B | P2 | '),
    }).map(brief);
  expect(found('Day 3-4', 'Day 1-2')).toEqual([
    'content/plans/a.md:16:17 T1 depends on T2, whose phase "P1" begins after phase "P2" has ended',
  ]);
});
