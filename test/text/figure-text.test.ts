import { expect, test } from 'vitest';
import { holdsFor, lastNumber, readExpectation } from '../../src/text/figure-text.ts';

test.each<[text: string, value: number | undefined, german?: number]>([
  ['16 tasks ', 16],
  ['of 12 chapters, 8,500 lines ', 8500, 8.5],
  ['8.500 Zeilen ', 8.5, 8500],
  ['87.5 % ', 87.5, 875],
  ['1 200 lines ', 1200],
  ['1\u202f200', 1200],
  ['Seven risks ', 7],
  ['zwölf Rollen', 12],
  ['Sixteen', 16],
  ['zwanzig', 20],
  ['ein Zahn, zehn Zehen', 10],
  ['T16 and v2x', undefined],
  ['someone, often', undefined],
  ['-3 degrees', -3],
  ['in 2026, 30 endpoints', 30],
  ['', undefined],
])('the last number of %j is %d', (text, value, german = value) => {
  expect(lastNumber(text, false)?.value).toBe(value);
  expect(lastNumber(text, true)?.value).toBe(german);
});

test.each<[text: string, figure: number, holds: boolean | undefined]>([
  ['16', 16, true],
  ['= 16', 15, false],
  ['>= 50', 50, true],
  ['> 50', 50, false],
  ['≥ 50', 49, false],
  ['<1,000', 999, true],
  ['<= 3.5', 3.6, false],
  ['87.5 %', 87.5, true],
  ['3.1', 3.14, true],
  ['3', 3.14, true],
  ['3.2', 3.14, false],
  ['', 1, undefined],
  ['about 5', 5, undefined],
  ['<> 5', 5, undefined],
  ['>=', 5, undefined],
  ['5 lines', 5, undefined],
])('%j of %d', (text, figure, holds) => {
  const expected = readExpectation(text);
  expect(expected && holdsFor(figure, expected)).toBe(holds);
});
