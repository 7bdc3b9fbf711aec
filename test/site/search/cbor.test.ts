import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cbor, decode, encode } from '../../../src/site/search/cbor.ts';

const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.integer({ min: -100_000, max: 5_000_000 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 30 }) as fc.Arbitrary<Cbor>,
  ),
}));

test('what is read is what was written, and lists that are left as they are can be written as they are', () => {
  fc.assert(
    fc.property(value, fc.nat(4), (written, deepest) => {
      const bytes = encode(written);
      expect(decode(bytes)).toEqual([written]);
      expect(encode(decode(bytes, deepest)[0]!)).toEqual(bytes);
    }),
  );
});

test('lists so deep are bytes, what stands beside them is not', () => {
  const list: Cbor = ['a', [1, ['b', 300]], 2];
  expect(decode(encode(list), 1)).toEqual([['a', encode([1, ['b', 300]]), 2]]);
  expect(decode(encode(list), 2)).toEqual([['a', [1, encode(['b', 300])], 2]]);
});

test.each([0, 1, 2])('bytes that end too early are no value, read to %i lists', (deepest) => {
  const bytes = encode([['abc', [300, 'def']]]);
  for (let end = 1; end < bytes.length; end++) {
    expect(() => decode(bytes.slice(0, end), deepest)).toThrow(RangeError);
  }
});
