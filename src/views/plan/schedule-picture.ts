import type { Plan, ScheduledTask } from './plans.ts';

/** A bar of the schedule picture; lengths are in the picture's units. */
export interface Bar {
  id: string;
  line: number;
  x: number;
  y: number;
  /** 0 for a milestone. */
  width: number;
  /** Of the time that it can be late. */
  slack: number;
  kind: 'done' | 'late' | 'critical' | 'plain';
}

export interface Tick {
  x: number;
  /** `YYYY-MM-DD` */
  day: string;
}

export interface SchedulePicture {
  width: number;
  height: number;
  /** By start. */
  bars: readonly Bar[];
  ticks: readonly Tick[];
  /** Where the day of the build lies; undefined outside of the plan. */
  today: number | undefined;
  /** Tasks that found no place: the picture shows those that start first. */
  left: number;
}

const labelWidth = 96;
const chartWidth = 640;
const rowHeight = 22;
const headHeight = 28;
const mostBars = 150;
const mostTicks = 8;
/** What a day takes, written out. */
const tickWidth = 88;

type Placed = ScheduledTask & { slot: NonNullable<ScheduledTask['slot']> };

/** Draws when each task of a plan is worked on. @returns undefined where no task has a time. */
export function schedulePicture({ tasks }: Plan, asOf: string | undefined): SchedulePicture | undefined {
  const placed = tasks
    .filter((task): task is Placed => task.slot !== undefined)
    .toSorted((a, b) => a.slot.start - b.slot.start || a.slot.end - b.slot.end);
  const shown = placed.slice(0, mostBars);
  if (shown.length === 0) return undefined;
  const first = Math.floor(Math.min(...shown.map(({ slot }) => slot.start)));
  const last = Math.ceil(Math.max(first + 1, ...shown.map(({ slot }) => slot.end)));
  const scale = chartWidth / (last - first);
  const xOf = (time: number): number => round(labelWidth + (time - first) * scale);
  const ticks = ticksOf(shown, first, last, xOf);
  return {
    width: Math.max(labelWidth + chartWidth + 8, ticks.at(-1)!.x + tickWidth),
    height: headHeight + shown.length * rowHeight + 4,
    bars: shown.map(({ id, line, slot, ...task }, index) => ({
      id,
      line,
      x: xOf(slot.start),
      y: headHeight + index * rowHeight,
      width: round((slot.end - slot.start) * scale),
      slack: round(Math.min(slot.slack, last - slot.end) * scale),
      kind: task.status === 'done' ? 'done' : task.isLate ? 'late' : slot.isCritical ? 'critical' : 'plain',
    })),
    ticks,
    today: asOf === undefined ? undefined : todayAt(shown, asOf, xOf),
    left: placed.length - shown.length,
  };
}

/** A few starts of tasks, evenly spread: their days are known. */
function ticksOf(shown: readonly Placed[], first: number, last: number, xOf: (time: number) => number): Tick[] {
  const least = (last - first) / mostTicks;
  const ticks: Tick[] = [];
  let next = first;
  for (const { slot } of shown) {
    if (slot.start < next) continue;
    ticks.push({ x: xOf(slot.start), day: slot.firstDay });
    next = slot.start + least;
  }
  return ticks;
}

/** Between the last task that starts on the day or before it and the first that starts later. */
function todayAt(shown: readonly Placed[], asOf: string, xOf: (time: number) => number): number | undefined {
  const days = shown
    .flatMap(({ slot }) => [
      { day: slot.firstDay, time: slot.start },
      { day: slot.lastDay, time: slot.end },
    ])
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)) || a.time - b.time);
  const before = days.findLast(({ day }) => day <= asOf);
  const after = days.find(({ day }) => day >= asOf);
  if (before === undefined || after === undefined) return undefined;
  if (before.day === after.day) return xOf(before.time);
  const part = (Date.parse(asOf) - Date.parse(before.day)) / (Date.parse(after.day) - Date.parse(before.day));
  return xOf(before.time + (after.time - before.time) * part);
}

const round = (number: number): number => Math.round(number * 10) / 10;
