import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cbor, decode, encode } from '../../../src/site/search/cbor.ts';
import { join, type Offsets, type Piece, type Posting, type Word } from '../../../src/site/search/join.ts';

const signature = 'pagefind_dcd';

const packed = (offsets: Offsets, pieces: readonly Piece[]): Uint8Array =>
  Buffer.concat([offsets, ...pieces].map((value) => encode(value as Cbor)));

const read = (chunk: Uint8Array): Word[] => {
  expect(Buffer.from(chunk.subarray(0, signature.length)).toString()).toBe(signature);
  return (decode(chunk.subarray(signature.length))[0] as [Word[]])[0];
};

/** What is on a page, by its number among all. */
type Pages = Map<number, string>;

const pagesOf = (postings: readonly Posting[], firstPage: number, firstField: number): Pages => {
  let page = firstPage;
  return new Map(
    postings.map(([distance, places, metaPlaces = []]) => {
      page += distance;
      return [page, JSON.stringify([places, metaPlaces.map((place) => (place < 0 ? place - firstField : place))])];
    }),
  );
};

/** All that is said of words and their forms. */
function said(offsets: Offsets, pieces: readonly Piece[]): Map<string, Pages> {
  const all = new Map<string, Pages>();
  const add = (key: string, pages: Pages): void => void all.set(key, new Map([...(all.get(key) ?? []), ...pages]));
  for (const [shard, words] of pieces) {
    for (const [word, postings, forms = []] of words) {
      add(word, pagesOf(postings, ...offsets[shard]!));
      for (const [form, formPostings] of forms) add(`${word} as ${form}`, pagesOf(formPostings, ...offsets[shard]!));
    }
  }
  return all;
}

const place = fc.oneof(fc.nat(30), fc.nat(300), fc.nat(100_000));
const postings = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 300 }),
      fc.array(place),
      fc.array(fc.oneof(place, fc.integer({ min: -40, max: -1 }))),
    ),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(([distance, places, meta]): Posting => (meta.length > 0 ? [distance, places, meta] : [distance, places])),
  );
const text = fc.oneof(fc.stringMatching(/^[a-c]{1,3}$/), fc.string({ unit: 'grapheme', maxLength: 40 }));
const words = fc.uniqueArray(
  fc.tuple(text, postings, fc.uniqueArray(fc.tuple(text, postings), { selector: ([form]) => form, maxLength: 2 })),
  { selector: ([word]) => word, maxLength: 12 },
) as fc.Arbitrary<Word[]>;

test('what shards say of words is said of the pages of all', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), (shards) => {
      const offsets = shards.map((_, shard): [number, number] => [shard * 10_000, shard * 7]);
      const pieces = shards.map((list, shard): Piece => [shard, list]);
      const joined = read(join(packed(offsets, pieces), signature));
      expect(said([[0, 0]], [[0, joined]])).toEqual(said(offsets, pieces));
      expect(new Set(joined.map(([word]) => word)).size).toBe(joined.length);
    }),
  );
});

test('a word may be long, and on many pages', () => {
  const many = Array.from({ length: 70_000 }, (): Posting => [1, [1], [-1, 2]]);
  const pieces: Piece[] = [
    [0, [['x'.repeat(300_000), [[1, [2]]]]]],
    [1, [['y', many]]],
  ];
  const joined = read(
    join(
      packed(
        [
          [0, 0],
          [9, 1],
        ],
        pieces,
      ),
      signature,
    ),
  );
  expect(joined.map(([word, pages]) => [word.length, pages.length])).toEqual([
    [300_000, 1],
    [1, 70_000],
  ]);
});

test.each<[name: string, pack: Uint8Array]>([
  ['ends early', packed([[0, 0]], [[0, [['word', [[1, [5, 6, 300]]]]]]]).subarray(0, -1)],
  ['ends in a word', packed([[0, 0]], [[0, [['word', []]]]]).subarray(0, -3)],
  ['names a shard that is not there', packed([[0, 0]], [[1, []]])],
  ['is no list', Uint8Array.of(0x61, 97)],
  ['has a length of 8 bytes', Uint8Array.of(0x9b, 0, 0, 0, 0, 0, 0, 0, 1)],
  ['promises more than there is', Uint8Array.of(0x9a, 255, 255, 255, 255)],
  ['has nothing', new Uint8Array()],
])('a pack that %s is refused', (_, pack) => {
  expect(() => join(pack, signature)).toThrow(/./);
});
