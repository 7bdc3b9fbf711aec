import { expect, test } from 'vitest';
import { defineDocType, z } from '../../../src/index.ts';
import { byMonth, cyclesOf, reviewsOf } from '../../../src/views/people/reviews.ts';
import { projectOf } from '../../support/check-text.ts';
import { text } from '../documents.ts';

const tree = {
  // 180 days after the first of January are the 30th of June.
  'runbooks/a.md': text('date: 2026-01-01'),
  'runbooks/b.md': text('date: 2026-01-01\nreviewed: 2026-01-31\nreview: monthly'),
  'runbooks/c.md': text('date: 2026-01-01\nreview: quarterly\nstatus: retired'),
  'specs/d.md': text('date: 2024-02-29\nreview: yearly'),
  'adrs/0001-e.md': text('date: 2026-03-01\nreview: 10'),
  'adrs/0002-f.md': text('date: 2026-03-01'),
  'plans/g.md': text('date: 2026-03-01\nreview: now and then'),
};

const at = (asOf?: string) =>
  reviewsOf(projectOf(tree, {}, { asOf })).map(({ document, due, state }) => `${document.id} ${due} ${state}`);

test('each is due after its own cycle or that of its type, counted in days or in months', () => {
  expect(at('2026-05-31')).toEqual([
    'specs/d 2025-02-28 overdue',
    'runbooks/b 2026-02-28 overdue',
    'adrs/0001-e 2026-03-11 overdue',
    'runbooks/a 2026-06-30 soon',
  ]);
});

test.each([
  ['2026-05-30', 'later'],
  ['2026-05-31', 'soon'],
  ['2026-06-30', 'soon'],
  ['2026-07-01', 'overdue'],
  [undefined, 'later'],
])('on %s, a review due on 2026-06-30 is %s', (asOf, state) => {
  expect(at(asOf).at(-1)).toBe(`runbooks/a 2026-06-30 ${state}`);
});

test('a type may name its cycle, too', () => {
  const note = defineDocType({
    name: 'note',
    folder: 'notes',
    frontmatter: z.looseObject({}),
    life: { review: 'half-yearly' },
  });
  const project = projectOf({ 'notes/a.md': text('date: 2025-08-31') }, { types: [note] });
  expect(reviewsOf(project)[0]?.due).toBe('2026-02-28');
  expect(() =>
    defineDocType({
      name: 'note',
      folder: 'notes',
      frontmatter: z.looseObject({}),
      life: { review: 'weekly' as 'monthly' },
    }),
  ).toThrow('must be monthly, quarterly, half-yearly, yearly or a number of days');
});

test('by month and by cycle', () => {
  const reviews = reviewsOf(projectOf(tree, {}, { asOf: '2026-03-01' }));
  expect([...byMonth(reviews).keys()]).toEqual(['2025-02', '2026-02', '2026-03', '2026-06']);
  expect(cyclesOf(reviews)).toEqual([
    { cycle: 10, count: 1, overdue: 0 },
    { cycle: 180, count: 1, overdue: 0 },
    { cycle: 'monthly', count: 1, overdue: 1 },
    { cycle: 'yearly', count: 1, overdue: 1 },
  ]);
});
