import { isDay } from '../text/day.ts';
import type { Decision } from './decisions.ts';
import { statusTone, type StatusTone } from './status-tone.ts';

/** A mark of the timeline; lengths are in the picture's units. */
export interface TimelineMark {
  x: number;
  y: number;
  tone: StatusTone;
  /** What the mark says of itself. */
  number: string;
  title: string;
}

export interface Timeline {
  width: number;
  height: number;
  marks: readonly TimelineMark[];
  /** From a decision to one that took its place. */
  arcs: readonly { path: string }[];
  ticks: readonly { x: number; /** `YYYY-MM-DD` */ day: string }[];
  /** Decisions that found no place: those of the days with the most of them. */
  left: number;
}

const width = 744;
const edge = 40;
/** Between marks that stand beside each other, and above each other. */
const pace = 14;
const rise = 12;
const mostAbove = 8;
/** Columns on each side that a crowded day takes as well. */
const mostBeside = 2;
/** 0, -1, 1, -2, 2. */
const beside = [0, ...Array.from({ length: mostBeside }, (_, step) => [-step - 1, step + 1]).flat()];
const axisHeight = 28;
const mostTicks = 7;

/** Draws decisions by their date. @returns undefined where fewer than two have one. */
export function decisionTimeline(decisions: readonly Decision[]): Timeline | undefined {
  const dated = decisions.filter(({ document }) => isDay(document.date)).toReversed();
  if (dated.length < 2) return undefined;
  const first = timeOf(dated[0]!.document.date);
  const last = timeOf(dated.at(-1)!.document.date);
  const scale = last === first ? 0 : (width - 2 * edge) / (last - first);
  const xOf = (time: number): number => round(scale === 0 ? width / 2 : edge + (time - first) * scale);
  const placed = new Map<Decision, TimelineMark>();
  const columns = columnsOf(dated, (document) => Math.round(xOf(timeOf(document.date)) / pace));
  const rows = Math.max(...Array.from(columns.values(), ({ length }) => length));
  const base = (rows + 1) * rise;
  for (const [column, own] of columns)
    for (const [row, decision] of own.entries()) {
      const { number, title, status } = decision.document;
      const place = { x: round(column * pace), y: round(base - (row + 0.5) * rise) };
      placed.set(decision, { ...place, tone: statusTone(status), number, title });
    }
  return {
    width,
    height: base + axisHeight,
    marks: [...placed.values()],
    arcs: dated.flatMap((from) => from.supersededBy.flatMap((to) => arc(placed.get(from), placed.get(to)))),
    ticks: ticksOf(first, last, xOf),
    left: dated.length - placed.size,
  };
}

/** Marks that would overlap stand above each other, and those of a crowded day beside each other, too. */
function columnsOf(
  decisions: readonly Decision[],
  columnOf: (document: Decision['document']) => number,
): Map<number, Decision[]> {
  const columns = new Map<number, Decision[]>();
  for (const decision of decisions) {
    const own = columnOf(decision.document);
    const free = beside.map((step) => own + step).find((column) => (columns.get(column)?.length ?? 0) < mostAbove);
    if (free !== undefined) columns.set(free, [...(columns.get(free) ?? []), decision]);
  }
  return columns;
}

/** Bows upwards, or to the side where one stands above the other. */
function arc(from: TimelineMark | undefined, to: TimelineMark | undefined): { path: string }[] {
  if (from === undefined || to === undefined) return [];
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const bend = from.x === to.x ? `${round(x + pace)} ${round(y)}` : `${round(x)} ${round(Math.max(2, y - rise * 2))}`;
  return [{ path: `M${from.x} ${from.y}Q${bend} ${to.x} ${to.y}` }];
}

/** First days of months, as many months apart as leaves room; the first and the last day where there are no two. */
function ticksOf(first: number, last: number, xOf: (time: number) => number): Timeline['ticks'] {
  const months = paces.find((count) => (last - first) / (count * 30 * day) < mostTicks) ?? paces.at(-1)!;
  const from = Math.floor(monthOf(first) / months);
  const count = Math.ceil((monthOf(last) + 1) / months) - from;
  const starts = Array.from({ length: count }, (_, step) => Date.UTC(2000, (from + step) * months));
  const within = starts.filter((time) => time >= first && time <= last);
  const times = within.length < 2 ? [...new Set([first, last])] : within;
  return times.map((time) => ({ x: xOf(time), day: new Date(time).toISOString().slice(0, 10) }));
}

const paces = [1, 2, 3, 6, 12, 24, 60, 120, 600, 2400];

/** Counted from January 2000. */
function monthOf(time: number): number {
  const date = new Date(time);
  return (date.getUTCFullYear() - 2000) * 12 + date.getUTCMonth();
}

const day = 24 * 60 * 60 * 1000;
const timeOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const round = (number: number): number => Math.round(number * 10) / 10;
