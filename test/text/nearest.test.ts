import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

test.each<[word: string, candidates: string[], expected: string | undefined]>([
  ['acepted', ['proposed', 'accepted'], 'accepted'],
  ['acecpted', ['accepted'], 'accepted'],
  ['ACCEPTED', ['accepted'], 'accepted'],
  ['final', ['proposed', 'accepted'], undefined],
  ['mx', ['min', 'max'], 'max'],
  ['x', ['y'], undefined],
  ['X', ['y', 'x'], 'x'],
  ['', ['a'], undefined],
  ['größe', ['grösse', 'größen'], 'größen'],
  ['ab', ['ba'], 'ba'],
  ['abcdefghijklmnopqrstuvwxyz', ['abcdefghijklmnopqrstu', 'abcdefghijklmnopqrst'], 'abcdefghijklmnopqrstu'],
  ['abcdefghijklmnopqrstuvwxyz', ['fedcba-ghijklmnopqrstuvwxyz'], undefined],
  ['cat', ['bat', 'cut', 'cat'], 'cat'],
])('%j of %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
