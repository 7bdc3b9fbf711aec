import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../src/text/words.ts';
import { runs } from '../properties/runs.ts';

test('words of ASCII are counted as the pattern counts them that takes any letters', () => {
  const text = fc.array(
    fc.constantFrom('a', 'Z', '0', '9', '-', '.', '_', ' ', '\t', '\n', '\v', '\r', '\x1F', '\x7F'),
  );
  fc.assert(
    fc.property(text, (parts) => {
      const words = parts.join('');
      expect(countWords(words)).toBe(words.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
    }),
    runs(500),
  );
});
