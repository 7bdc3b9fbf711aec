import { expect, test } from 'vitest';
import { longestIncreasing } from '../../src/text/longest-increasing.ts';

test.each<[numbers: number[], members: number[]]>([
  [[], []],
  [[5], [0]],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [
    [1, 0, 2],
    [1, 2],
  ],
  [
    [2, 0, 1],
    [1, 2],
  ],
  [
    [1, 2, 0],
    [0, 1],
  ],
  [[3, 2, 1, 0], [3]],
  [
    [0, 4, 1, 2, 5, 3],
    [0, 2, 3, 5],
  ],
])('%j', (numbers, members) => {
  expect([...longestIncreasing(numbers)].toSorted((a, b) => a - b)).toEqual(members);
});
