import type { Calendar } from '../../model/config.ts';

export interface WorkingDays {
  /** Number of the working day that a day is, or the next one after it. */
  numberOf: (day: string) => number;
  /** The day that a number names, `YYYY-MM-DD`. */
  dayOf: (number: number) => string;
}

const millisecondsPerDay = 86_400_000;

const toDay = (epochDay: number): string => new Date(epochDay * millisecondsPerDay).toISOString().slice(0, 10);

const toEpochDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;

/** A plan of a working life; a number beyond is an error of the caller. */
const most = 20_000;

/**
 * Numbers working days from the one that a day is, or the next one after it, which is 0.
 *
 * @param from `YYYY-MM-DD`.
 * @throws {RangeError} Where every day of the week is off.
 */
export function workingDays(from: string, { weekend, daysOff }: Calendar): WorkingDays {
  if (new Set(weekend).size >= 7) throw new RangeError('A week without a working day');
  const off = new Set(daysOff);
  const first = toEpochDay(from);
  /** Epoch days by number, as far as they were asked for. */
  const days: number[] = [];
  const isOff = (epochDay: number): boolean =>
    weekend.includes((((epochDay + 4) % 7) + 7) % 7) || off.has(toDay(epochDay));
  const extend = (isEnough: () => boolean): void => {
    while (!isEnough() && days.length < most) {
      let next = (days.at(-1) ?? first - 1) + 1;
      while (isOff(next)) next += 1;
      days.push(next);
    }
  };
  return {
    numberOf(day) {
      const wanted = toEpochDay(day);
      extend(() => (days.at(-1) ?? Number.NEGATIVE_INFINITY) >= wanted);
      return firstFrom(days, wanted);
    },
    dayOf(number) {
      extend(() => days.length > number);
      return toDay(days[Math.min(Math.max(0, Math.floor(number)), days.length - 1)] ?? first);
    },
  };
}

/** Index of the first number that is not less than another; the last index where all are. */
function firstFrom(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
