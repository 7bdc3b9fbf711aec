import { expect, test } from 'vitest';
import { schedulePicture } from '../../src/views/plan/schedule-picture.ts';
import { plansOf } from '../../src/views/plan/plans.ts';
import { sameDays } from '../../src/views/same-days.ts';
import { addDays } from '../../src/text/day.ts';
import { projectOf, type Tree } from '../support/check-text.ts';
import { text } from './documents.ts';

const runbooks = { 'runbooks/a.md': text('date: 2026-01-01'), 'runbooks/b.md': text('date: 2026-03-01') };

/** Thursday and Friday, then Monday to Wednesday; the last is done. */
const plan = text(
  'starts: 2026-01-01',
  `## Tasks

| ID | Task | Days | Depends on | Status |
|----|------|------|------------|--------|
| T1 | One  | 2    |            | open   |
| T2 | Two  | 1    | T1         | open   |
| T3 | Last | 2    | T2         | done   |`,
);

const at = (tree: Tree, asOf: string) => projectOf(tree, {}, { asOf });

test.each<[asOf: string, tree: Tree, after: string | undefined, upTo: string | undefined]>([
  ['2026-05-30', runbooks, undefined, '2026-05-30'],
  ['2026-06-30', runbooks, '2026-05-30', '2026-06-30'],
  ['2026-07-01', runbooks, '2026-06-30', '2026-07-28'],
  ['2026-12-01', runbooks, '2026-08-28', undefined],
  ['2025-12-01', { 'plans/p.md': plan }, undefined, '2025-12-31'],
  ['2026-01-01', { 'plans/p.md': plan }, '2025-12-31', '2026-01-01'],
  ['2026-01-04', { 'plans/p.md': plan }, '2026-01-03', '2026-01-04'],
  ['2026-03-01', { 'plans/p.md': plan }, '2026-01-07', undefined],
  ['2026-03-01', { ...runbooks, 'plans/p.md': plan }, '2026-01-07', '2026-05-30'],
  ['2026-03-01', { 'plans/p.md': text('starts: 2026-01-01') }, undefined, undefined],
])('what is shown on %s of case %# is so after %s, up to %s', (asOf, tree, after, upTo) => {
  expect(sameDays(at(tree, asOf))).toEqual({ after, upTo });
});

test('within these days, each day shows the same of a plan', () => {
  const tree = { 'plans/p.md': plan };
  const shown = (asOf: string): unknown => {
    const [own] = plansOf(at(tree, asOf)).plans;
    return [own?.tasks.map(({ isLate }) => isLate), schedulePicture(own!, asOf)];
  };
  const days = Array.from({ length: 14 }, (_, index) => addDays('2025-12-28', index));
  for (const day of days) {
    const { after = '', upTo = '9' } = sameDays(at(tree, day));
    for (const other of days.filter((own) => own > after && own <= upTo))
      expect(shown(other), other).toEqual(shown(day));
  }
});
