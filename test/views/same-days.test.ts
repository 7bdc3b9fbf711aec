import { expect, test } from 'vitest';
import { schedulePicture } from '../../src/views/plan/schedule-picture.ts';
import { plansOf } from '../../src/views/plan/plans.ts';
import { daysOf, sameDays } from '../../src/views/same-days.ts';
import { attention } from '../../src/views/attention/index.ts';
import { attentionDays } from '../../src/views/attention/days.ts';
import { reviewsOf } from '../../src/views/people/reviews.ts';
import { reviewDays } from '../../src/views/review-due.ts';
import { riskDays, riskRegister } from '../../src/views/risks.ts';
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

test.each<[asOf: string, tree: Tree, days: object | undefined]>([
  ['2026-05-30', runbooks, { from: undefined, upTo: '2026-05-30' }],
  ['2026-07-01', runbooks, { from: '2026-07-01', upTo: '2026-07-28' }],
  ['2026-12-01', runbooks, { from: '2026-08-29', upTo: undefined }],
  ['2026-12-01', { 'plans/p.md': plan }, undefined],
])('on %s of case %#, reviews are worked out for these days', (asOf, tree, days) => {
  const project = at(tree, asOf);
  expect(daysOf(project, reviewDays(project))).toEqual(days);
});

const risks = text(
  '',
  '## Risks\n\n| Risk | Review | Status |\n|---|---|---|\n| Fire | 2026-01-03 | open |\n| Frost | 2026-01-04 | closed |',
);

test.each<[name: string, daysOn: (asOf: string) => string[], shown: (asOf: string) => unknown]>([
  ['attention', (asOf) => attentionDays(whole(asOf)), (asOf) => attention(whole(asOf))],
  ['reviews', (asOf) => reviewDays(whole(asOf)), (asOf) => reviewsOf(whole(asOf)).map(({ state }) => state)],
  ['risks', (asOf) => riskDays(whole(asOf)), (asOf) => riskRegister(whole(asOf)).map(({ needs }) => needs)],
])('%s are the same on each of their days, and so are the days', (_name, daysOn, shown) => {
  const dates = Array.from({ length: 14 }, (_, index) => addDays('2025-12-28', index));
  const daysAt = (day: string) => daysOf(whole(day), daysOn(day));
  for (const day of dates) {
    const { from = '', upTo = '9' } = daysAt(day)!;
    expect([from <= day, day <= upTo]).toEqual([true, true]);
    for (const other of dates.filter((own) => own >= from && own <= upTo))
      expect([shown(other), daysAt(other)], other).toEqual([shown(day), daysAt(day)]);
  }
});

/** Something falls due on most days of two weeks. */
const whole = (asOf: string) =>
  at(
    {
      'plans/p.md': plan,
      'plans/r.md': risks,
      'runbooks/a.md': text('date: 2025-07-06\nstatus: active'),
      'runbooks/b.md': text('date: 2025-07-10\nstatus: active\nreview: 205'),
    },
    asOf,
  );
