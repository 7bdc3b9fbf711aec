import { expect, test } from 'vitest';
import { type Row, table } from '../../scripts/bench/table.ts';

const built = (cpu: number) => ({
  cpu,
  wall: 2,
  memory: 100,
  treeMemory: 150,
  status: 0,
  isOverTime: false,
  bytes: 1024 * 1024,
  files: 12,
});
const row = (tool: string, ...outcomes: Row['outcomes']): Row => ({ tool, label: tool, step: 'cold', outcomes });

const linesOf = (...rows: Row[]) => table(rows).split('\n').slice(2);

test('the middle build, and its ratio to docwright', () => {
  const remark = 'with search';
  expect(linesOf(row('docwright', built(2), built(9), built(1)), { ...row('hugo', built(3)), remark })).toEqual([
    '| docwright, cold | 2.00 | 2.00 | 150 | 100 | 1.0 | 12 | 1.00 |',
    '| hugo, cold (with search) | 3.00 | 2.00 | 150 | 100 | 1.0 | 12 | 1.50 |',
  ]);
});

test.each<[name: string, rows: Row[], expected: string]>([
  [
    'one build of three',
    [row('hugo', built(1), { problem: 'failed: a | b' })],
    'failed: a \\| b | – | – | – | – | – | –',
  ],
  ['none', [row('hugo')], 'not run | – | – | – | – | – | –'],
  [
    'docwright',
    [row('hugo', built(3)), row('docwright', { problem: 'over 9 s' })],
    '3.00 | 2.00 | 150 | 100 | 1.0 | 12 | –',
  ],
])('a failed build is a row without figures: %s', (_, rows, expected) => {
  expect(linesOf(...rows)[0]).toBe(`| hugo, cold | ${expected} |`);
});
