import { expect, test } from 'vitest';
import { adr, baseFields, defineDocType, plan } from '../../src/doc-types/index.ts';
import { type Decision, decides, decisionLog, hasDecisionLog } from '../../src/views/decisions.ts';
import { decisionTimeline } from '../../src/views/decision-timeline.ts';
import { projectOf, type Tree } from '../support/check-text.ts';
import { text } from './documents.ts';

const logOf = (tree: Tree) => decisionLog(projectOf(tree));
const name = ({ card }: Decision): string => card.id.replace(/^adrs\/|-.*$/g, '');
const chainsOf = (tree: Tree) => logOf(tree).chains.map((chain) => chain.map((step) => step.map(name)));

/** 1 was replaced by 3 and 3 by 5; 2 and 4 by 6; 7 stands alone, 8 names nobody. */
const tree = {
  'adrs/0001-a.md': text('status: superseded\ndate: 2026-01-01'),
  'adrs/0002-b.md': text('status: superseded\ndate: 2026-01-01\nsupersededBy: 0006-f'),
  'adrs/0003-c.md': text('status: superseded\ndate: 2026-02-01\nsupersedes: [0001-a]'),
  'adrs/0004-d.md': text('status: superseded\ndate: 2026-02-01'),
  'adrs/0005-e.md': text('status: accepted\ndate: 2026-04-01\nsupersedes: [3]'),
  'adrs/0006-f.md': text('status: accepted\ndate: 2026-03-01\nsupersedes: [0004-d]'),
  'adrs/0007-g.md': text('status: proposed\ndate: 2026-03-01'),
  'adrs/0008-h.md': text('status: accepted\nsupersedes: [0099-nobody, 0008-h]'),
  'plans/p.md': text('status: done'),
};

test('newest first, of one day the highest number, those without a date last', () => {
  expect(logOf(tree).decisions.map(name)).toEqual(['0005', '0007', '0006', '0004', '0003', '0002', '0001', '0008']);
});

test('both directions, whichever document says it', () => {
  const said = logOf(tree).decisions.flatMap((decision) => [
    ...decision.supersedes.map((one) => `${name(decision)} > ${name(one)}`),
    ...decision.supersededBy.map((one) => `${name(decision)} < ${name(one)}`),
  ]);
  expect(said.toSorted()).toEqual(
    ['0001 < 0003', '0002 < 0006', '0003 < 0005', '0003 > 0001', '0004 < 0006']
      .concat(['0005 > 0003', '0006 > 0002', '0006 > 0004'])
      .toSorted(),
  );
});

test('chains are whole, from the first decision to the one that holds', () => {
  expect(chainsOf(tree)).toEqual([
    [['0001'], ['0003'], ['0005']],
    [['0002', '0004'], ['0006']],
  ]);
});

test.each<[what: string, tree: Tree, expected: string[][][]]>([
  [
    'a way around is as long as its longest side',
    {
      'adrs/0001-a.md': text(''),
      'adrs/0002-b.md': text('supersedes: [1]'),
      'adrs/0003-c.md': text('supersedes: [1, 2]'),
    },
    [[['0001'], ['0002'], ['0003']]],
  ],
  [
    'a circle ends, in one step',
    {
      'adrs/0001-a.md': text(''),
      'adrs/0002-b.md': text('supersedes: [1, 3]'),
      'adrs/0003-c.md': text('supersedes: [2]'),
    },
    [[['0001'], ['0002', '0003']]],
  ],
])('%s', (_, documents, expected) => {
  expect(chainsOf(documents)).toEqual(expected);
});

test('what decides is known by its contract', () => {
  const rfc = defineDocType({
    name: 'rfc',
    folder: 'rfcs',
    frontmatter: adr.frontmatter,
    life: { final: ['superseded'] },
  });
  const note = defineDocType({ name: 'note', folder: 'notes', frontmatter: baseFields });
  expect([adr, rfc, plan, note].map(decides)).toEqual([true, true, false, false]);
});

test('a folder of that name keeps its index page, and a project without decisions has no log', () => {
  const own = defineDocType({
    name: 'own',
    folder: 'decisions',
    frontmatter: adr.frontmatter,
    life: { final: ['superseded'] },
  });
  const project = (path: string) => projectOf({ [path]: text('status: accepted') }, { types: [own, plan, adr] });
  expect(hasDecisionLog(project('decisions/0001-a.md'))).toBe(false);
  expect(hasDecisionLog(projectOf({ 'plans/a.md': '' }))).toBe(false);
  expect(hasDecisionLog(projectOf({ 'adrs/0001-a.md': '' }))).toBe(true);
});

const dates = (...days: string[]) =>
  Object.fromEntries(days.map((date, index) => [`adrs/000${index + 1}-x.md`, text(`status: accepted\ndate: ${date}`)]));
const timelineOf = (documents: Tree) => decisionTimeline(logOf(documents).decisions);

test('marks stand at their day, those of one day above each other', () => {
  // 40 units from each edge of 744, in columns of 14: 40 and 704 for the ends, 372 for the middle (day 50 of 100). Two
  // rows of 12 below one that stays empty.
  const { marks, ticks } = timelineOf(dates('2026-01-01', '2026-02-20', '2026-02-20', '2026-04-11'))!;
  expect(marks.map(({ x, y }) => [x, y])).toEqual([
    [42, 30],
    [378, 30],
    [378, 18],
    [700, 30],
  ]);
  expect(ticks.map(({ day }) => day)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
});

test.each<[what: string, days: string[], ticks: string[] | undefined]>([
  ['one alone is no timeline', ['2026-01-01'], undefined],
  ['days that are none have no place', ['2026-01-01', '2026-02-30', 'soon'], undefined],
  ['one day', ['2026-01-05', '2026-01-05'], ['2026-01-05']],
  ['within a month', ['2026-01-05', '2026-01-25'], ['2026-01-05', '2026-01-25']],
  [
    'half a year',
    ['2025-10-15', '2026-04-15'],
    ['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'],
  ],
  ['ten years', ['2016-06-01', '2026-06-01'], ['2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01']],
  ['a date that is long ago', ['0001-01-01', '2026-01-01'], ['0200-01-01', '0400-01-01', '0600-01-01']],
])('ticks: %s', (_, days, expected) => {
  const ticks = timelineOf(dates(...days))?.ticks.map(({ day }) => day);
  expect(ticks?.slice(0, expected?.length)).toEqual(expected);
});

test('a crowded day takes the columns beside it, and leaves the others to the table', () => {
  const documents = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`adrs/${1000 + index}-x.md`, text('status: accepted\ndate: 2026-01-01')]),
  );
  const { marks, left, height } = timelineOf(documents)!;
  expect([marks.length, left, height]).toEqual([40, 10, 136]);
  expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(40);
  const columns = [...Map.groupBy(marks, ({ x }) => x)].map(([x, own]) => [x, own.length]);
  expect(columns).toEqual([378, 364, 392, 350, 406].map((x) => [x, 8]));
});

test('5,000 decisions in one chain', { timeout: 60_000 }, () => {
  const documents = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [
      `adrs/${index + 1}-x.md`,
      text(`status: accepted\ndate: 2026-01-01${index === 0 ? '' : `\nsupersedes: [${index}]`}`),
    ]),
  );
  expect(logOf(documents).chains.map(({ length }) => length)).toEqual([5000]);
});
