import { expect, test } from 'vitest';
import { attentionOf } from '../../../src/views/plan/attention.ts';
import { planFigures } from '../../../src/views/plan/figures.ts';
import { layersPicture } from '../../../src/views/plan/layers-picture.ts';
import { ownerLoads, phaseLoads } from '../../../src/views/plan/loads.ts';
import { plansOf } from '../../../src/views/plan/plans.ts';
import { schedulePicture } from '../../../src/views/plan/schedule-picture.ts';
import { projectOf } from '../../support/check-text.ts';
import { orcaTasks } from './orca.ts';

const document = (table: string, more = 'starts: 2025-01-27') =>
  `---\ntitle: Orca\n${more}\n---\n\n## Tasks\n\n${table}`;

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const plansFrom = (tree: Record<string, string>, asOf = '2025-01-31') => plansOf(projectOf(tree, {}, { asOf }));

const orca = plansFrom({ 'plans/orca.md': document(orcaTasks) });
const [plan] = orca.plans;

test('every task of Orca starts, ends and can wait as computed by hand', () => {
  const rows = plan!.tasks.map(({ id, slot }) => `${id} ${slot?.start}-${slot?.end} ${slot?.layer} ${slot?.slack}`);
  expect(rows).toEqual([
    'T1 0-2 1 0',
    'T2 0-1 1 1',
    'T3 0-1 1 1',
    'T4 0-2 1 1',
    'T5 2-5 2 0',
    'T6 2-5 2 0',
    'T7 1-3 2 2',
    'T8 2-4 2 1',
    'T9 5-9 3 0',
    'T10 5-9 3 0',
    'T11 4-7 3 2',
    'T12 9-12 4 0',
    'T13 9-11 4 1',
    'T14 9-12 4 0',
    'T15 12-15 5 0',
    'T16 15-17 6 0',
  ]);
});

test('every task of Orca has the dates that were computed by hand', () => {
  const rows = plan!.tasks.map(({ id, slot }) =>
    [id, slot!.firstDay, slot!.lastDay, slot!.latestLastDay].map((day) => day.replace('2025-', '')).join(' '),
  );
  expect(rows).toEqual([
    'T1 01-27 01-28 01-28',
    'T2 01-27 01-27 01-28',
    'T3 01-27 01-27 01-28',
    'T4 01-27 01-28 01-29',
    'T5 01-29 01-31 01-31',
    'T6 01-29 01-31 01-31',
    'T7 01-28 01-29 01-31',
    'T8 01-29 01-30 01-31',
    'T9 02-03 02-06 02-06',
    'T10 02-03 02-06 02-06',
    'T11 01-31 02-04 02-06',
    'T12 02-07 02-11 02-11',
    'T13 02-07 02-10 02-11',
    'T14 02-07 02-11 02-11',
    'T15 02-12 02-14 02-14',
    'T16 02-17 02-18 02-18',
  ]);
});

test('the figures of Orca', () => {
  expect(planFigures(plan!)).toEqual({
    tasks: 16,
    byStatus: { open: 10, active: 1, blocked: 1, done: 4, dropped: 0 },
    work: 40,
    length: 17,
    speedUp: 2.35,
    layers: 6,
    parallel: 14,
    parallelShare: 87.5,
    progress: 15,
    late: 2,
    firstDay: '2025-01-27',
    lastDay: '2025-02-18',
    criticalPath: ['T1', 'T5', 'T9', 'T12', 'T15', 'T16'],
  });
});

test('what somebody has to look at', () => {
  const { late, blocked, unowned, early, cycles } = attentionOf(orca);
  expect(late.map(({ id }) => id)).toEqual(['T4', 'T7']);
  expect(blocked.map(({ id }) => id)).toEqual(['T10']);
  expect(unowned.map(({ id }) => id)).toEqual(['T7']);
  expect(early.map(({ id }) => id)).toEqual(['T8']);
  expect(cycles).toEqual([]);
});

test('a day off moves what comes after it', () => {
  const calendar = { weekend: ['sunday', 'saturday'] as const, daysOff: ['2025-01-28'] };
  const project = projectOf(
    { 'plans/orca.md': document(orcaTasks) },
    { calendar: { ...calendar, weekend: ['sunday', 'saturday'] } },
  );
  expect(planFigures(plansOf(project).plans[0]!)).toMatchObject({ length: 17, lastDay: '2025-02-19' });
});

test('the work of each owner, the most first', () => {
  expect(
    ownerLoads(orca).map(({ name, byStatus, days, late }) => `${name}: ${sum(byStatus)}, ${days} days, ${late} late`),
  ).toEqual([
    'Senior Python developer: 6, 16 days, 0 late',
    'Integration specialist: 5, 10 days, 1 late',
    'Quality engineer: 5, 9 days, 0 late',
  ]);
});

test('the work of each phase, in the order of the plan', () => {
  const rows = '| ID | Task | Phase | Days | Depends on | Status |\n|---|---|---|---|---|---|\n';
  const { plans } = plansFrom({
    'plans/a.md': document(
      `${rows}| T1 | A | Two | 2 | | done |\n| T2 | B | One | 3 | | open |\n| T3 | C | Two | 1.5 | T1 | open |\n| T4 | D | | 1 | | open |\n`,
    ),
  });
  const shown = phaseLoads(plans[0]!).map(({ name, byStatus, days, late }) => [name, sum(byStatus), days, late]);
  expect(shown).toEqual([
    ['Two', 2, 1.5, 1],
    ['One', 1, 3, 1],
  ]);
});

test('the pictures have a bar and a box for each task, and today where it is', () => {
  const picture = schedulePicture(plan!, '2025-01-31')!;
  expect(picture.bars.map(({ kind }) => kind).filter((kind) => kind === 'done')).toHaveLength(4);
  expect(picture.bars.find(({ id }) => id === 'T4')).toMatchObject({ kind: 'late' });
  expect(picture.bars.every(({ x, width }) => x >= 0 && x + width <= picture.width)).toBe(true);
  expect(picture.today).toBeGreaterThan(picture.bars[0]!.x);
  expect(schedulePicture(plan!, '2030-01-01')?.today).toBeUndefined();
  expect(schedulePicture(plan!, undefined)?.today).toBeUndefined();
  const layers = layersPicture(plan!)!;
  expect(layers.boxes).toHaveLength(16);
  expect(layers.wires).toHaveLength(23);
});

test('tasks of other documents are waited for by name', () => {
  const other = '| ID | Task | Days | Depends on |\n|---|---|---|---|\n| A | Roll out | 1 | orca#T16, T1 |\n';
  const { plans } = plansFrom({ 'plans/orca.md': document(orcaTasks), 'plans/roll.md': document(other) });
  expect(plans[1]?.tasks[0]).toMatchObject({
    dependsOn: ['content/plans/orca.md#T16'],
    slot: { start: 17, firstDay: '2025-02-19' },
  });
});

test('the layers of a plan that waits for another are counted from 1', () => {
  const other =
    '| ID | Task | Days | Depends on |\n|---|---|---|---|\n| A | x | 1 | orca#T16 |\n| B | x | 1 | A |\n| C | x | 1 | orca#T12 |\n';
  const { plans } = plansFrom({ 'plans/orca.md': document(orcaTasks), 'plans/roll.md': document(other) });
  expect(plans[1]!.tasks.map(({ id, layer, slot }) => `${id} ${layer} ${slot?.layer}`)).toEqual([
    'A 2 7',
    'B 3 8',
    'C 1 5',
  ]);
  expect(layersPicture(plans[1]!)!.layers.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('a milestone at the end stands on the critical path', () => {
  const { plans } = plansFrom({
    'plans/a.md': document(table('A | x | 2 | | ', 'B | x | 3 | A | ', 'M | x | 0 | B | ')),
  });
  expect(planFigures(plans[0]!).criticalPath).toEqual(['A', 'B', 'M']);
});

test('a wire past a layer touches none of its boxes', () => {
  const rows = ['A | x | 1 | | ', 'B | x | 1 | A | ', 'C | x | 1 | A, B | ', 'D | x | 1 | B | ', 'E | x | 1 | A, D | '];
  const { plans } = plansFrom({ 'plans/a.md': document(table(...rows)) });
  const { boxes, boxHeight, wires, height } = layersPicture(plans[0]!)!;
  const lanes = wires.flatMap(({ path }) => /([\d.]+)H/.exec(path)?.[1] ?? []).map(Number);
  expect(lanes).toHaveLength(2);
  for (const lane of lanes) {
    expect(lane).toBeLessThan(height);
    expect(boxes.filter(({ y }) => y <= lane && lane <= y + boxHeight)).toEqual([]);
  }
});

test('the last day of the picture is written out in it', () => {
  const { plans } = plansFrom({ 'plans/a.md': document(table('A | x | 30 | | ', 'M | x | 0 | A | ')) });
  const { ticks, width } = schedulePicture(plans[0]!, undefined)!;
  expect(ticks.map(({ day }) => day)).toEqual(['2025-01-27', '2025-03-10']);
  expect(width - ticks.at(-1)!.x).toBeGreaterThan(80);
});

const table = (...rows: string[]) =>
  `| ID | Task | Days | Depends on | Status |\n|---|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

test.each<[name: string, rows: string[], expected: string[]]>([
  ['a circle of two', ['A | x | 1 | B | ', 'B | x | 1 | A | ', 'C | x | 1 | | '], ['A: none', 'B: none', 'C: 0-1']],
  ['one that waits for itself', ['A | x | 1 | A | '], ['A: none']],
  ['no durations', ['A | x | | | ', 'B | x | | A | '], ['A: 0-1', 'B: 1-2']],
  ['impossible durations', ['A | x | -3 | | ', 'B | x | 0 | A | '], ['A: 0-1', 'B: 1-1']],
  ['two with one id', ['A | x | 1 | | ', 'A | y | 5 | | '], ['A: 0-1']],
  ['one that nobody does any more', ['A | x | 5 | | dropped', 'B | x | 1 | A | '], ['A: 0-0', 'B: 0-1']],
  ['one that waits for nothing that is there', ['A | x | 1 | Z | '], ['A: 0-1']],
])('%s', (_, rows, expected) => {
  const { plans } = plansFrom({ 'plans/a.md': document(table(...rows)) });
  const found = plans[0]!.tasks.map(
    ({ id, slot }) => `${id}: ${slot === undefined ? 'none' : `${slot.start}-${slot.end}`}`,
  );
  expect(found).toEqual(expected);
  expect(() => planFigures(plans[0]!)).not.toThrow();
});

test.each(['', 'date: 2025-01-27', 'starts: not a day', 'date: [1]'])(
  'a plan that starts with %j has a schedule',
  (more) => {
    const { plans } = plansFrom({ 'plans/a.md': document(table('A | x | 1 | | '), more) });
    expect(planFigures(plans[0]!).firstDay).toMatch(/^\d{4}-\d\d-\d\d$/);
  },
);

test('documents without tasks are no plans, and an empty table is none', () => {
  expect(
    plansFrom({ 'plans/a.md': document(table()), 'adrs/0001-b.md': document(table('A | x | 1 | | ')) }).plans,
  ).toEqual([]);
});

test('5,000 tasks over 50 plans', () => {
  const tree = Object.fromEntries(
    Array.from({ length: 50 }, (_, number) => [
      `plans/p${number}.md`,
      document(
        table(
          ...Array.from(
            { length: 100 },
            (__, row) => `T${row} | x | ${row % 7} | ${row === 0 ? '' : `T${(row * 31) % row}`} | `,
          ),
        ),
      ),
    ]),
  );
  const { plans, tasks } = plansFrom(tree);
  expect(tasks.size).toBe(5000);
  expect(plans.every((own) => planFigures(own).criticalPath.length > 0)).toBe(true);
});
