import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/text/day.ts';
import { limit, runs } from '../properties/runs.ts';

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

test(
  'days are added as the calendar has them',
  () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: -60, max: 60 }), (first, days) => {
        const start = Date.UTC(1900, 0, 1 + first);
        expect(addDays(day(start), days)).toBe(day(start + days * 86_400_000));
      }),
      runs(2000),
    ),
  limit,
);
