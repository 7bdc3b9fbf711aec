import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPlainWords, countWords } from '../../src/text/words.ts';
import { runs } from '../properties/runs.ts';

const ascii = fc
  .array(fc.constantFrom('a', 'Z', '0', '9', '-', '.', '_', ' ', '\t', '\n', '\v', '\r', '\x1F', '\x7F'))
  .map((parts) => parts.join(''));

test('words of ASCII are counted in bytes as they are in a text', () => {
  fc.assert(
    fc.property(ascii, ascii, (before, text) => {
      const bytes = new TextEncoder().encode(`${before}${text}a`);
      expect(countPlainWords(bytes, before.length, bytes.length - 1)).toBe(countWords(text));
    }),
    runs(500),
  );
});

test('words of other scripts are counted in a text alone', () => {
  const bytes = new TextEncoder().encode('ab é');
  expect([countPlainWords(bytes, 0, 3), countPlainWords(bytes, 0, bytes.length)]).toEqual([1, undefined]);
  expect([countWords('ab é - 12'), countWords('日本語 ab')]).toEqual([3, 3]);
});
