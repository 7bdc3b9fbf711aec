import { expect, test } from 'vitest';
import type { Comparison } from '../../src/model/table.ts';
import { readComparison } from '../../src/parse/tables/cells/number.ts';
import { compared } from '../../src/views/metric-outcome.ts';
import { metricBar } from '../../src/views/metric-bar.ts';
import { metricList } from '../../src/views/metrics.ts';
import { projectOf } from '../support/check-text.ts';

const read = (text: string): Comparison | undefined => {
  const reading = readComparison({ text }, { kind: 'comparison' });
  return 'value' in reading ? (reading.value as Comparison) : undefined;
};

test.each<[target: string, current: string, outcome: string]>([
  ['<200ms p95', '180ms p95', 'met'],
  ['<200ms', '200ms', 'unmet'],
  ['<=200ms', '200ms', 'met'],
  ['<200ms', '0.18 s', 'met'],
  ['<200 ms', '1.2 min', 'unmet'],
  ['<200ms', '180', 'met'],
  ['<200ms', '<150ms', 'met'],
  ['<200ms', '<200ms', 'met'],
  ['<200ms', '<=200ms', 'unknown range'],
  ['<200ms', '>100ms', 'unknown range'],
  ['<200ms', '>200ms', 'unmet'],
  ['<200ms p95', '180ms p50', 'unknown units'],
  ['<200ms p95', '180ms in week 12', 'met'],
  ['>=80 %', '83 %', 'met'],
  ['>80 %', '80 %', 'unmet'],
  ['>= 80 %', '80 %', 'met'],
  ['50+', '42', 'unmet'],
  ['50+', '60+', 'met'],
  ['<1 day', '3 days', 'unmet'],
  ['<1 day', '3 h', 'unknown units'],
  ['under 350 MiB', '0.3 GiB', 'met'],
  ['under 350 MiB', '1 GB', 'unmet'],
  ['100 %', '96 %', 'unmet'],
  ['100 %', '100 %', 'met'],
  ['37 of 37', '36 of 37', 'unmet'],
  ['2 of 2', '2 of 3', 'unknown units'],
  ['zero', '3', 'unmet'],
  ['0', '0', 'met'],
  ['60 fps', '60 fps', 'met'],
  ['60 fps', '72 fps', 'unknown direction'],
  ['>=4.5/5', '4.2/5', 'unmet'],
  ['>= 80 %', '80 points', 'unknown units'],
  ['soon', '3', 'unknown current'],
  ['<3', 'not measured', 'unknown current'],
])('target %s, current %s: %s', (target, current, expected) => {
  const { state, reason } = compared(read(target), read(current));
  expect([state, reason].filter(Boolean).join(' ')).toBe(expected);
});

test('a bar has the unit of the target', () => {
  expect(compared(read('<200ms'), read('0.18 s')).bar).toEqual({ operator: '<', target: 200, current: 180 });
});

test.each<
  [operator: Comparison['operator'], target: number, current: number, good: number[], value: number[], at: number]
>([
  // 128 units for 1.2 times the larger one: 240, 120, 60 and -60 to 60.
  ['<', 200, 100, [0, 106.7], [0, 53.3], 106.7],
  ['>=', 80, 100, [85.3, 42.7], [0, 106.7], 85.3],
  ['=', 50, 50, [106.7, 0], [0, 106.7], 106.7],
  ['>', 50, -50, [117.3, 10.7], [10.7, 53.3], 117.3],
  ['=', 0, 0, [0, 0], [0, 0], 0],
])('the bar of %s %i at %i', (operator, target, current, good, value, at) => {
  const bar = metricBar({ operator, target, current });
  expect([bar.good.x, bar.good.width]).toEqual(good);
  expect([bar.value.x, bar.value.width]).toEqual(value);
  expect(bar.target).toBe(at);
});

test('what misses its target comes first, then what is not known, each in the order of the documents', () => {
  const document = (rows: string) => `## Metrics\n\n| Metric | Target | Current |\n|---|---|---|\n${rows}`;
  const project = projectOf({
    'plans/a.md': document('| A1 | <5 | 4 |\n| A2 | <5 | 6 |\n| A3 | <5 | |\n'),
    'plans/b.md': document('| B1 | >5 | 4 |\n| `B2` | >5 | 6 |\n'),
    'plans/c.md': 'No metrics.\n',
  });
  expect(metricList(project).map(({ title, state, line }) => `${title.text} ${state} ${line}`)).toEqual([
    'A2 unmet 6',
    'B1 unmet 5',
    'A3 unknown 7',
    'A1 met 5',
    'B2 met 6',
  ]);
});
