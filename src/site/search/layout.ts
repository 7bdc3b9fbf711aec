import { hash } from 'node:crypto';
import { tokenMark } from '../../text/name-token.ts';
import type { SearchPage } from './state.ts';

/** How an index is cut: pages into shards, words into packs. */
export interface Layout {
  /** Parts of the pages: one is made anew when one of its pages changes. */
  shards: number;
  /** Parts of the words: one is loaded when one of its words is searched. */
  packs: number;
  /** Packs beyond these, for the tokens of names: each search looks one up, so they are small. */
  names: number;
  /** Words that begin with the same letters, so many, are in the same pack. */
  letters: number;
}

/** The measurements behind these figures: content/adrs/0012-search-in-shards.md. */
const pagesPerShard = 64;
const packsPerShard = 8;

/** A function of the number of pages and nothing else; it changes only where that number doubles. */
export function layoutFor(pages: number): Layout {
  const shards = 2 ** Math.max(0, Math.ceil(Math.log2(pages / pagesPerShard)));
  return { shards, packs: packsPerShard * shards, names: shards, letters: shards > 32 ? 4 : 3 };
}

/** Of all kinds. */
export const packCount = ({ packs, names }: Layout): number => packs + names;

/** @returns The pages of each shard, by address; where a page belongs depends on its address alone. */
export function pagesByShard(pages: readonly SearchPage[], { shards }: Layout): SearchPage[][] {
  const groups: SearchPage[][] = Array.from({ length: shards }, () => []);
  for (const page of pages) groups[numberOf(page.address) % shards]!.push(page);
  for (const group of groups) group.sort((a, b) => (a.address < b.address ? -1 : 1));
  return groups;
}

/** Tells which letters decide on the pack of a word. */
export const keyOf = (word: string, { letters }: Layout): string =>
  Array.from(word.slice(0, 2 * letters))
    .slice(0, letters)
    .join('');

export const packOf = (key: string, { packs, names }: Layout): number =>
  key.startsWith(tokenMark) ? packs + (numberOf(key) % names) : numberOf(key) % packs;

const numberOf = (text: string): number => hash('sha256', text, 'buffer').readUInt32BE(0);

/** Words from one to another, ends included, and the pack that holds them. */
export type Range = [from: string, to: string, pack: number];

/**
 * Covers all words that there can be with ranges, so that each word leads to one pack: also the beginning of one, and
 * one that is on no page.
 *
 * @param keys Those of all words there are.
 */
export function rangesOf(keys: Iterable<string>, layout: Layout): Range[] {
  const known = new Set(keys);
  const beginnings = [...known].flatMap((key) => Array.from(key).map((_, i, letters) => letters.slice(0, i).join('')));
  const starts = sorted(new Set([...known, ...beginnings]));
  const ranges: Range[] = [];
  for (const [i, from] of [...starts.entries()].toReversed()) {
    // What is only the beginning of words is found where the first of them is.
    const pack = known.has(from) ? packOf(from, layout) : ranges.at(-1)![2];
    ranges.push([from, justBefore(starts[i + 1]), pack]);
  }
  return ranges.toReversed();
}

const last = '\u{10FFFF}';

/** A text that comes after all that are before another, as far as words go. */
function justBefore(text: string | undefined): string {
  if (text === undefined) return last;
  const letters = Array.from(text);
  const code = letters.pop()!.codePointAt(0)!;
  if (code === 0) return letters.join('');
  return letters.join('') + String.fromCodePoint(code === 0xe000 ? 0xd7ff : code - 1) + last;
}

/** In the order of Pagefind, which is that of UTF-8. */
const sorted = (texts: Iterable<string>): string[] =>
  Array.from(texts, (text) => Buffer.from(text))
    .toSorted((a, b) => Buffer.compare(a, b))
    .map(String);
