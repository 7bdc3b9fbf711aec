import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../../src/site/search/cbor.ts';
import { nameToken } from '../../../src/text/name-token.ts';
import { keyOf, packCount, packOf, rangesOf } from '../../../src/site/search/layout.ts';

const layout = { shards: 4, packs: 7, names: 2, letters: 3 };
/** Without the last character there is: it is no letter, and marks the end of a range. */
const texts = (minLength: number) =>
  fc.string({ unit: 'binary', minLength }).filter((text) => !text.includes('\u{10FFFF}'));
const words = fc.array(fc.oneof(texts(1), fc.stringMatching(/^[a-c0]{1,6}$/)), { minLength: 1 });

/** As Pagefind looks a term up. */
const packsFor = (ranges: readonly [string, string, number][], term: string): number[] => {
  const bytes = Buffer.from(term);
  return ranges
    .filter(([from, to]) => bytes.compare(Buffer.from(from)) >= 0 && bytes.compare(Buffer.from(to)) <= 0)
    .map(([, , pack]) => pack);
};

test('each word leads to its pack and to no other, each beginning and each other word to one', () => {
  fc.assert(
    fc.property(words, texts(0), (all, other) => {
      const ranges = rangesOf(
        all.map((word) => keyOf(word, layout)),
        layout,
      );
      for (const word of all) {
        expect(packsFor(ranges, word)).toEqual([packOf(keyOf(word, layout), layout)]);
        expect(packsFor(ranges, Array.from(word)[0]!)).toHaveLength(1);
      }
      expect(packsFor(ranges, other)).toHaveLength(1);
    }),
  );
});

test('what begins as typed is where one looks for it', () => {
  const ranges = rangesOf(
    ['contain', 'control', 'cook', 'dns'].map((word) => keyOf(word, layout)),
    layout,
  );
  for (const typed of ['c', 'co', 'con', 'contr']) expect(packsFor(ranges, typed)).toEqual([packOf('con', layout)]);
});

test('names have packs of their own, and words have none of them', () => {
  const packsOf = (all: string[]) =>
    [...new Set(all.map((word) => packOf(keyOf(word, layout), layout)))].toSorted((a, b) => a - b);
  const numbers = Array.from({ length: 200 }, (_, number) => String(number));
  expect(packsOf(numbers)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(packsOf(numbers.map(nameToken))).toEqual([7, 8]);
  expect(packCount(layout)).toBe(9);
});

test('what is written is what is read', () => {
  const number = fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 });
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(number, fc.string(), fc.array(tie('value'), { maxLength: 30 })),
  }));
  fc.assert(
    fc.property(value, (made) => {
      expect(decode(encode(made as never))).toEqual([made]);
    }),
  );
  for (const size of [23, 24, 255, 256, 65_535, 65_536])
    expect(decode(encode('x'.repeat(size)))).toEqual(['x'.repeat(size)]);
});

test.each<[name: string, bytes: number[]]>([
  ['ends early', [0x82, 1]],
  ['ends in a text', [0x65, 97]],
  ['has a float', [0xfa, 0, 0, 0, 0]],
  ['has a length of 8 bytes', [0x1b, 0, 0, 0, 0, 0, 0, 0, 1]],
])('what %s is refused', (_, bytes) => {
  expect(() => decode(Uint8Array.from(bytes))).toThrow(/./);
});
