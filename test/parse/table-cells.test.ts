import { expect, test } from 'vitest';
import type { CellType } from '../../src/model/table.ts';
import { cellReaders } from '../../src/parse/tables/cells/index.ts';

const read = (type: CellType, text: string, url?: string): unknown => {
  const reading = cellReaders[type.kind]({ text, url }, type);
  return 'value' in reading ? reading.value : `! ${reading.problem}`;
};

test.each<[text: string, expected: unknown]>([
  ['<200ms p95', { operator: '<', value: 200, unit: 'ms', note: 'p95' }],
  ['p95 <50ms', { operator: '<', value: 50, unit: 'ms', note: 'p95' }],
  ['>=80 %', { operator: '>=', value: 80, unit: '%', note: '' }],
  ['≥4.0/5', { operator: '>=', value: 4, unit: '/5', note: '' }],
  ['50+', { operator: '>=', value: 50, unit: '', note: '' }],
  ['zero critical', { operator: '=', value: 0, unit: '', note: 'critical' }],
  ['37 of 37', { operator: '=', value: 37, unit: 'of 37', note: '' }],
  ['Under 2.5 s', { operator: '<', value: 2.5, unit: 's', note: '' }],
  ['2,000 lines/week', { operator: '=', value: 2000, unit: 'lines/week', note: '' }],
  ['8.5k', { operator: '=', value: 8500, unit: '', note: '' }],
  ['soon', '! compares with no number'],
  ['<', '! compares with no number'],
])('comparison %j', (text, expected) => expect(read({ kind: 'comparison' }, text)).toEqual(expected));

test.each<[text: string, expected: unknown]>([
  ['2', { min: 2, max: 2 }],
  ['1–2 days', { min: 1, max: 2 }],
  ['1 to 2 days', { min: 1, max: 2 }],
  ['0.5', { min: 0.5, max: 0.5 }],
  ['2 weeks', { min: 10, max: 10 }],
  ['4h', { min: 0.5, max: 0.5 }],
  ['0', { min: 0, max: 0 }],
  ['-1', '! is less than nothing'],
  ['−1', '! is less than nothing'],
  ['3-2', '! has its larger number first'],
  ['soon', '! is no duration'],
  ['2 moons', '! is no duration'],
])('duration %j', (text, expected) => expect(read({ kind: 'duration' }, text)).toEqual(expected));

test.each<[text: string, expected: unknown]>([
  ['2026-01-05', { from: '2026-01-05', to: '2026-01-05' }],
  ['2026-01-05 to 2026-01-09', { from: '2026-01-05', to: '2026-01-09' }],
  ['2026-01-05–2026-01-09', { from: '2026-01-05', to: '2026-01-09' }],
  ['2026-01-05/2026-01-09', { from: '2026-01-05', to: '2026-01-09' }],
  ['Dec 6, 2025', { from: '2025-12-06', to: '2025-12-06' }],
  ['17 January 2026', { from: '2026-01-17', to: '2026-01-17' }],
  ['2024-02-29', { from: '2024-02-29', to: '2024-02-29' }],
  ['2026-02-29', '! is no date'],
  ['2026-01-09 to 2026-01-05', '! ends before it begins'],
  ['05/01/2026', '! is no date'],
  ['17 Foobar 2026', '! is no date'],
])('date %j', (text, expected) => expect(read({ kind: 'date' }, text)).toEqual(expected));

test.each<[text: string, expected: unknown]>([
  ['Week 3-4', { unit: 'week', from: 3, to: 4 }],
  ['Weeks 1 to 2', { unit: 'week', from: 1, to: 2 }],
  ['Day 7', { unit: 'day', from: 7, to: 7 }],
  ['w2', { unit: 'week', from: 2, to: 2 }],
  ['2026-01-05', { from: '2026-01-05', to: '2026-01-05' }],
  ['Week 0', '! counts from 0'],
  ['Week 4-3', '! ends before it begins'],
  ['later', '! is no period'],
])('period %j', (text, expected) => expect(read({ kind: 'period' }, text)).toEqual(expected));

const own = (...ids: string[]) => ids.map((id) => ({ document: '', id }));

test.each<[text: string, expected: unknown]>([
  ['T1', own('T1')],
  ['T1, T2 and T5', own('T1', 'T2', 'T5')],
  ['T1–T3', own('T1', 'T2', 'T3')],
  ['T8-T10', own('T8', 'T9', 'T10')],
  ['orca#T5, T1', [{ document: 'orca', id: 'T5' }, ...own('T1')]],
  ['plans/orca#T5', [{ document: 'plans/orca', id: 'T5' }]],
  ['—', []],
  ['none', []],
  ['T1-T9999999', own('T1-T9999999')],
  ['see below!', '! is no list of ids'],
  ['#', '! is no list of ids'],
])('ids %j', (text, expected) => expect(read({ kind: 'ids', of: 'tasks' }, text)).toEqual(expected));

const states = { kind: 'oneOf', values: { done: ['complete', '✅'], open: ['ready', '🟡'], constructor: [] } } as const;

test.each<[text: string, expected: unknown]>([
  ['Done', 'done'],
  ['✅', 'done'],
  ['✅\uFE0F', 'done'],
  ['🟡 Ready', 'open'],
  ['✅ Complete', 'done'],
  ['constructor', 'constructor'],
  ['toString', '! is none of the values that stand here'],
  ['redy', '! is none of the values that stand here'],
])('one of %j', (text, expected) => expect(read(states, text)).toEqual(expected));

test('a near value is suggested', () => {
  expect(cellReaders.oneOf({ text: 'redy' }, states)).toMatchObject({ help: 'Did you mean "open"?' });
});

test.each<[type: CellType, text: string, expected: unknown]>([
  [{ kind: 'number', unit: '' }, '1,200', 1200],
  [{ kind: 'number', unit: '' }, '~8,500+', 8500],
  [{ kind: 'number', unit: 'lines' }, '280 lines', 280],
  [{ kind: 'number', unit: 'lines' }, '280 words', '! is no number'],
  [{ kind: 'number', unit: '' }, '12,34', '! is no number'],
  [{ kind: 'percent' }, '87.5 %', 87.5],
  [{ kind: 'percent' }, 'most', '! is no percentage'],
  [{ kind: 'person' }, '@tech-lead', 'tech-lead'],
  [{ kind: 'person' }, '???', '! names nobody'],
  [{ kind: 'people' }, 'Frontend, QA & @ops', ['Frontend', 'QA', 'ops']],
  [{ kind: 'people' }, '??, QA', '! names nobody'],
  [{ kind: 'id' }, 'T-1.2', 'T-1.2'],
  [{ kind: 'id' }, 'T 1', '! is no id'],
  [{ kind: 'document' }, 'guides/setup.md', { url: 'guides/setup.md', text: 'guides/setup.md' }],
  [{ kind: 'document' }, 'The setup', '! names no document'],
  [{ kind: 'text' }, 'x', 'x'],
])('%j %j', (type, text, expected) => expect(read(type, text)).toEqual(expected));

test('a link names a document', () => {
  expect(read({ kind: 'document' }, 'The setup', '../guides/setup.md')).toEqual({
    url: '../guides/setup.md',
    text: 'The setup',
  });
});

test.each(Object.keys(cellReaders) as CellType['kind'][])('%s takes any text without a long wait', (kind) => {
  const type = { kind, unit: '', values: {}, of: '' } as unknown as CellType;
  for (const part of ['1', ' ', 'a', '<', '1-', ', ', '1,', '\u2013', '#']) {
    const reading = cellReaders[kind]({ text: part.repeat(20_000), url: undefined }, type);
    expect('value' in reading || reading.problem.length > 5).toBe(true);
  }
});
