import { beforeAll, expect, test } from 'vitest';
import { planFigures } from '../../../src/views/plan/figures.ts';
import { type Plan, plansOf } from '../../../src/views/plan/plans.ts';
import { projectOf } from '../../support/check-text.ts';

/** A task of a made-up plan. It waits for some with a smaller number; time is in quarters of a day. */
interface Row {
  quarters: number;
  waits: readonly number[];
}

/** The same numbers in each run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const next = numbersFrom(7);
const rows = Array.from({ length: 5000 }, (_, number): Row => {
  const waits = Array.from({ length: number === 0 ? 0 : next(4) }, () => Math.max(0, number - 1 - next(200)));
  return { quarters: next(20), waits: [...new Set(waits)] };
});

const monday = '2026-01-05';
const daysOff = ['2026-01-06', '2026-04-03', '2026-12-25'];

/** By definition, from the first task to the last one and back: the number of a task is an order of them. */
function computed() {
  const [start, layer]: [number[], number[]] = [[], []];
  for (const [number, { waits }] of rows.entries()) {
    start[number] = Math.max(0, ...waits.map((other) => start[other]! + rows[other]!.quarters));
    layer[number] = 1 + Math.max(0, ...waits.map((other) => layer[other]!));
  }
  const end = rows.map(({ quarters }, number) => start[number]! + quarters);
  const length = Math.max(...end);
  const latest = rows.map(() => length);
  for (const [number, { waits, quarters }] of [...rows.entries()].toReversed())
    for (const other of waits) latest[other] = Math.min(latest[other]!, latest[number]! - quarters);
  return { start, end, latest, layer, length };
}

/** All days on which somebody works, one after the other. */
function workdays(): string[] {
  const days: string[] = [];
  for (const day = new Date(`${monday}T12:00:00Z`); days.length < 2500; day.setUTCDate(day.getUTCDate() + 1)) {
    const text = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 !== 0 && !daysOff.includes(text)) days.push(text);
  }
  return days;
}

/** The day that a time lies in, and the last one that work up to it takes. */
const dayAt = (days: readonly string[], quarters: number): string => days[Math.floor(quarters / 4)]!;
const lastDay = (days: readonly string[], from: number, to: number): string => dayAt(days, to === from ? from : to - 1);

const plain = computed();
let plan: Plan;

beforeAll(() => {
  // In the text, tasks stand in another order than the one in which they can be done.
  const written = rows.map((_, place) => {
    const number = (place * 1861) % rows.length;
    const { quarters, waits } = rows[number]!;
    return `| T${number} | x | ${quarters / 4} | ${waits.map((other) => `T${other}`).join(', ')} |`;
  });
  const text = `---\ntitle: Large\nstarts: ${monday}\n---\n\n## Tasks\n\n| ID | Task | Days | Depends on |\n|---|---|---|---|\n${written.join('\n')}\n`;
  plan = plansOf(projectOf({ 'plans/large.md': text }, { calendar: { daysOff } })).plans[0]!;
});

test('times, slack, layers and dates of 5,000 tasks are those of a plain computation', () => {
  const days = workdays();
  expect(plain.length).toBeGreaterThan(100 * 4);
  expect(plan.tasks).toHaveLength(5000);
  const wrong = plan.tasks.filter(({ id, slot }) => {
    const number = Number(id.slice(1));
    const [start, end, latest] = [plain.start[number]!, plain.end[number]!, plain.latest[number]!];
    const expected = {
      start: start / 4,
      end: end / 4,
      latestStart: (latest - (end - start)) / 4,
      latestEnd: latest / 4,
      slack: (latest - end) / 4,
      isCritical: latest === end,
      layer: plain.layer[number],
      firstDay: dayAt(days, start),
      lastDay: lastDay(days, start, end),
      latestLastDay: lastDay(days, latest - (end - start), latest),
    };
    return JSON.stringify(slot) !== JSON.stringify(expected);
  });
  expect(wrong).toEqual([]);
});

test('the figures of 5,000 tasks are those of a plain computation', () => {
  const days = workdays();
  const figures = planFigures(plan);
  const perLayer = Map.groupBy(plain.layer, (layer) => layer);
  const parallel = plain.layer.filter((layer) => perLayer.get(layer)!.length > 1).length;
  const work = rows.reduce((sum, { quarters }) => sum + quarters, 0);
  const rounded = (number: number) => Math.round(number * 100) / 100;
  expect(figures).toMatchObject({
    tasks: 5000,
    work: work / 4,
    length: plain.length / 4,
    speedUp: rounded(work / plain.length),
    layers: perLayer.size,
    parallel,
    parallelShare: rounded((parallel / 5000) * 100),
    firstDay: monday,
    lastDay: lastDay(days, 0, plain.length),
  });
  const path = figures.criticalPath.map((id) => Number(id.slice(1)));
  expect(path.reduce((sum, number) => sum + rows[number]!.quarters, 0)).toBe(plain.length);
  expect(path.slice(1).every((number, place) => rows[number]!.waits.includes(path[place]!))).toBe(true);
});
