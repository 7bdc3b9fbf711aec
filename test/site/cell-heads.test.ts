import { expect, test } from 'vitest';
import { withCellHeads } from '../../src/site/cell-heads.ts';

const heads = ['Risk', 'Who', undefined];

test.each<[what: string, rows: string, expected: string]>([
  [
    'a row',
    '<tbody><tr><th scope="row">R</th><td>A</td><td>B</td></tr></tbody>',
    '<tbody role="rowgroup"><tr role="row"><th role="rowheader" scope="row">R</th><td role="cell" data-head="Who">A</td><td role="cell">B</td></tr></tbody>',
  ],
  [
    'a row below one whose first cell spans both',
    '<tr><th rowspan="2">R</th><td>A</td><td>B</td></tr><tr data-keys="1 2"><td class="nowrap">A</td><td>B</td></tr>',
    '<tr role="row"><th role="rowheader" rowspan="2">R</th><td role="cell" data-head="Who">A</td><td role="cell">B</td></tr><tr role="row" data-keys="1 2"><td role="cell" data-head="Who" class="nowrap">A</td><td role="cell">B</td></tr>',
  ],
  [
    'attributes that look like cells',
    `<tr><td><a title="<td>" data-x='<tr>' hidden href=/x/>&lt;td></a><br/></td><td>A</td><td></td></tr>`,
    `<tr role="row"><td role="cell" data-head="Risk"><a title="<td>" data-x='<tr>' hidden href=/x/>&lt;td></a><br/></td><td role="cell" data-head="Who">A</td><td role="cell"></td></tr>`,
  ],
  [
    'a cell of which there is nothing to say',
    '<tr><td>A – B</td><td class="number"> – </td><td>–</td></tr>',
    '<tr role="row"><td role="cell" data-head="Risk">A – B</td><td role="cell" data-head="Who" class="number" data-none> – </td><td role="cell" data-none>–</td></tr>',
  ],
  ['nothing', '', ''],
])('%s', (_, rows, expected) => {
  expect(withCellHeads(rows, heads)).toBe(expected);
});

test('a head with quotes stays in its attribute', () => {
  expect(withCellHeads('<tr><td>A</td></tr>', ['"><b> & 🐜'])).toBe(
    '<tr role="row"><td role="cell" data-head="&quot;&gt;&lt;b&gt; &amp; 🐜">A</td></tr>',
  );
});
