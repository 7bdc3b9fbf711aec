import { expect, test } from 'vitest';
import type { DocumentSummary } from '../../src/views/document-summary.ts';
import { neighbours } from '../../src/views/neighbours.ts';

const listOf = (names: string, isNumbered = false) =>
  names.split('').map((path) => ({ path, address: path, number: isNumbered ? path : '' }) as DocumentSummary);

test.each<[names: string, path: string, previous: string, around: string, next: string]>([
  ['a', 'a', '', 'a', ''],
  ['abc', 'b', 'a', 'abc', 'c'],
  ['abcdefgh', 'a', '', 'abc+', 'b'],
  ['abcdefgh', 'e', 'd', 'def+', 'f'],
  ['abcdefgh', 'h', 'g', 'fgh+', ''],
])('in %s beside %s', (names, path, previous, around, next) => {
  const found = neighbours(listOf(names), path, names.length, 3);
  expect(found.previous?.address ?? '').toBe(previous);
  expect(`${found.around.map((document) => document.address).join('')}${found.isCut ? '+' : ''}`).toBe(around);
  expect(found.next?.address ?? '').toBe(next);
});

test('numbers are read upwards, though the newest stands first', () => {
  const found = neighbours(listOf('321', true), '2');
  expect([found.previous?.address, found.next?.address]).toEqual(['1', '3']);
});

test('what the group does not hold is said to be there', () => {
  expect(neighbours(listOf('ab'), 'a', 2).isCut).toBe(false);
  expect(neighbours(listOf('ab'), 'a', 3).isCut).toBe(true);
});
