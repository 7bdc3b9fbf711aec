import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { foldTexts, holdsText, unfoldTexts } from '../../src/engine/folded-texts.ts';

const text = string({ unit: constantFrom('a', 'b', '\n', '\r', '\uD83D', '\u2028'), maxLength: 3 });

test('folded texts are the same list, and hold what it holds', () => {
  assert(
    property(array(text, { maxLength: 4 }), text, (texts, sought) => {
      const folded = foldTexts(texts);
      expect(unfoldTexts(folded)).toEqual(texts);
      expect(holdsText(folded, sought)).toBe(texts.includes(sought));
    }),
    { numRuns: 2000 },
  );
});
