import { array, assert, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { cyclesOf, graphOf, orderOf } from '../../../src/check/plan/graph.ts';
import { scheduleOf, type Work } from '../../../src/check/plan/schedule.ts';
import type { Calendar } from '../../../src/model/config.ts';
import { workingDays } from '../../../src/check/plan/working-days.ts';

const week: Calendar = { weekend: [0, 6], daysOff: [] };

/** `A 2; B 1 A; C 3 A B` */
const workOf = (text: string, from = '2026-01-05'): Map<string, Work> =>
  new Map(
    text.split('; ').map((part) => {
      const [key = '', days = '', ...dependsOn] = part.split(' ');
      return [key, { key, plan: 'p', days: days === '?' ? undefined : Number(days), dependsOn, from }];
    }),
  );

const scheduleFor = (text: string, calendar = week) => scheduleOf(workOf(text), workingDays('2026-01-05', calendar));

test('earliest and latest times, slack, layers and dates of a small plan', () => {
  const { slots, stuck } = scheduleFor('A 2; B 3 A; C 1 A; D 1 B C; E 0 D');
  expect(stuck).toEqual([]);
  const rows = [...slots].map(([key, { start, end, slack, isCritical, layer, firstDay, lastDay, latestLastDay }]) =>
    [key, start, end, slack, isCritical, layer, firstDay.slice(5), lastDay.slice(5), latestLastDay.slice(5)].join(' '),
  );
  expect(rows).toEqual([
    'A 0 2 0 true 1 01-05 01-06 01-06',
    'B 2 5 0 true 2 01-07 01-09 01-09',
    'C 2 3 2 false 2 01-07 01-07 01-09',
    'D 5 6 0 true 3 01-12 01-12 01-12',
    'E 6 6 0 true 4 01-13 01-13 01-13',
  ]);
});

test('halves of days share a day', () => {
  const { slots } = scheduleFor('A 0.5; B 0.5 A; C 0.25 B');
  expect(slots.get('B')).toMatchObject({ firstDay: '2026-01-05', lastDay: '2026-01-05' });
  expect(slots.get('C')).toMatchObject({ firstDay: '2026-01-06' });
});

test('days off are left out', () => {
  const { slots } = scheduleFor('A 3', { weekend: [0, 6], daysOff: ['2026-01-06'] });
  expect(slots.get('A')).toMatchObject({ firstDay: '2026-01-05', lastDay: '2026-01-08' });
});

test('a duration that nobody said is a day', () => {
  expect(scheduleFor('A ?').slots.get('A')).toMatchObject({ start: 0, end: 1 });
});

test('a task waits for one of another plan, and that plan’s slack knows it', () => {
  const work = workOf('A 1; B 5; C 4 A');
  work.set('C', { ...work.get('C')!, plan: 'q' });
  const { slots } = scheduleOf(work, workingDays('2026-01-05', week));
  expect(slots.get('A')).toMatchObject({ slack: 0 });
  expect(slots.get('C')).toMatchObject({ start: 1, end: 5, slack: 0 });
});

test('a task that only a later plan waits for may not move the end of its own', () => {
  const work = workOf('A 1; B 3; C 4 A B');
  work.set('C', { ...work.get('C')!, plan: 'q', from: '2026-02-02' });
  const { slots } = scheduleOf(work, workingDays('2026-01-05', week));
  expect(slots.get('A')).toMatchObject({ slack: 2, latestLastDay: '2026-01-07' });
  expect(slots.get('B')).toMatchObject({ slack: 0, isCritical: true });
});

test('what is in a cycle or waits for one has no time, all else has', () => {
  const { slots, stuck } = scheduleFor('A 1; B 1 C; C 1 B; D 1 C; E 1 E');
  expect([...slots.keys()]).toEqual(['A']);
  expect(stuck).toEqual(['B', 'C', 'D', 'E']);
});

test.each([2, 200])('a cycle of %i is found, from the task that was given first', (size) => {
  const keys = Array.from({ length: size }, (_, index) => `T${index}`);
  const graph = graphOf(new Map(keys.map((key, index) => [key, [keys[(index + 1) % size]!]])));
  expect(cyclesOf(graph)).toEqual([keys]);
});

test('a task that waits for itself is a cycle of one', () => {
  expect(cyclesOf(graphOf(new Map([['A', ['A']]])))).toEqual([['A']]);
});

test('two cycles are two, and what waits for one is in none', () => {
  const graph = graphOf(
    new Map([
      ['A', ['B']],
      ['B', ['A']],
      ['C', ['A']],
      ['D', ['E']],
      ['E', ['D']],
    ]),
  );
  expect(cyclesOf(graph)).toEqual([
    ['A', 'B'],
    ['D', 'E'],
  ]);
});

/** The length of the longest chain that ends with a task, by definition. */
function longest(work: ReadonlyMap<string, Work>, key: string, known: Map<string, number>): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  const { days = 1, dependsOn } = work.get(key)!;
  const end = days + Math.max(0, ...dependsOn.map((target) => longest(work, target, known)));
  known.set(key, end);
  return end;
}

test('agrees with a plain computation on any plan', () => {
  const plan = array(record({ days: integer({ min: 0, max: 9 }), waits: array(nat(), { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 60,
  }).map((rows) =>
    rows.map(({ days, waits }, index) => {
      const dependsOn = index === 0 ? [] : [...new Set(waits.map((number) => `T${number % index}`))];
      return { key: `T${index}`, plan: 'p', days, dependsOn, from: '2026-01-05' };
    }),
  );
  assert(
    property(plan, (rows) => {
      const work = new Map(rows.map((own) => [own.key, own]));
      const { slots } = scheduleOf(work, workingDays('2026-01-05', week));
      const known = new Map<string, number>();
      for (const { key } of rows) expect(slots.get(key)!.end).toBe(longest(work, key, known));
      // A task is critical just where a day more of it moves the end.
      const end = Math.max(...known.values());
      for (const own of rows) {
        const longer = new Map(work).set(own.key, { ...own, days: own.days + 1 });
        const again = new Map<string, number>();
        const moved = Math.max(...rows.map(({ key }) => longest(longer, key, again))) > end;
        expect({ key: own.key, isCritical: slots.get(own.key)!.isCritical }).toEqual({
          key: own.key,
          isCritical: moved,
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('5,000 tasks in any order are put after what they wait for', () => {
  const keys = Array.from({ length: 5000 }, (_, index) => `T${(index * 7919) % 5000}`);
  const waits = new Map(keys.map((key) => [key, Number(key.slice(1)) === 0 ? [] : [`T${Number(key.slice(1)) >> 1}`]]));
  const { sorted } = orderOf(graphOf(waits));
  const place = new Map(sorted.map((key, index) => [key, index]));
  expect(sorted).toHaveLength(5000);
  expect(sorted.every((key) => waits.get(key)!.every((target) => place.get(target)! < place.get(key)!))).toBe(true);
});

test('a week without a working day is refused', () => {
  expect(() => workingDays('2026-01-05', { weekend: [0, 1, 2, 3, 4, 5, 6], daysOff: [] })).toThrow(
    'without a working day',
  );
});

test.each([
  ['2026-01-03', 0, '2026-01-05'],
  ['2026-01-05', 0, '2026-01-05'],
  ['2026-01-09', 4, '2026-01-09'],
  ['2026-01-10', 5, '2026-01-12'],
  ['1999-01-01', 0, '2026-01-05'],
])('%s is working day %i, %s', (day, number, same) => {
  const days = workingDays('2026-01-03', week);
  expect(days.numberOf(day)).toBe(number);
  expect(days.dayOf(number)).toBe(same);
});
