import type { DateRange } from '../../../model/table.ts';
import { type CellReader, plain } from './cell.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-01-05`, `5 January 2026`, `Jan 5, 2026`. @returns `YYYY-MM-DD`; undefined where it is no day of the calendar. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso !== null) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const [, day, month, year] = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text) ?? [];
  if (month !== undefined) return dayOf(year!, monthNumber(month), day!);
  const [, name, number, ofYear] = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text) ?? [];
  return name === undefined ? undefined : dayOf(ofYear!, monthNumber(name), number!);
}

const monthNumber = (name: string): string => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** One day, or two with `to`, `until`, `-`, `/` or `..` between them. */
export function readDates(text: string): DateRange | 'backwards' | undefined {
  const one = readDay(text);
  if (one !== undefined) return { from: one, to: one };
  const parts = text.split(/ (?:to|until|-) |\.\.|\/|(?<=\d{4}-\d{2}-\d{2})-(?=\d{4})/i).map((part) => part.trim());
  const [from, to] = parts.map(readDay);
  if (parts.length !== 2 || from === undefined || to === undefined) return undefined;
  return from <= to ? { from, to } : 'backwards';
}

export const readDate: CellReader = ({ text }) => {
  const found = readDates(plain(text));
  if (found === 'backwards')
    return { problem: 'ends before it begins', help: 'Write the first day first: 2026-01-05 to 2026-01-09' };
  return found === undefined ? noDate : { value: found };
};

const noDate = { problem: 'is no date', help: 'Write 2026-01-05, or 2026-01-05 to 2026-01-09' };

/** `Week 3-4`, `Day 1`, `W2`, or dates. */
export const readPeriod: CellReader = (cell) => {
  const [, unit, first, last] =
    /^(w|week|weeks|d|day|days) ?(\d+)(?: ?(?:-|to) ?(\d+))?$/i.exec(plain(cell.text)) ?? [];
  if (unit === undefined) {
    const reading = readDate(cell, { kind: 'date' });
    return reading === noDate
      ? { problem: 'is no period', help: 'Write Week 3-4, Day 1, or 2026-01-05 to 2026-01-09' }
      : reading;
  }
  const [from, to] = [Number(first), Number(last ?? first)];
  if (from < 1) return { problem: 'counts from 0', help: 'The first one is 1' };
  if (from > to) return { problem: 'ends before it begins', help: 'Write the smaller number first' };
  return { value: { unit: unit.toLowerCase().startsWith('w') ? 'week' : 'day', from, to } };
};
