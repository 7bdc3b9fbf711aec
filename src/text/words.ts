/** `1 line`, `2 lines`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** `a, b and c` */
export const list = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** Letters of scripts that put no spaces between words, and how many of them a word has, more or less. */
const unspaced: readonly (readonly [letters: RegExp, perWord: number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC]/gu, 2],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu, 5],
];

/** Cheap, and true of every text that holds one of them. */
const anyUnspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\uABFF\uF900-\uFAFF\uFF66-\uFF9D\uD840-\uD8FF]/;

/** Counts words: what stands between spaces; Chinese, Japanese and the like have about two letters in a word. */
export function countWords(text: string): number {
  if (!anyUnspaced.test(text)) return countSpaced(text);
  const others = unspaced.reduce((rest, [letters]) => rest.replace(letters, ' '), text);
  const counts = unspaced.map(([letters, perWord]) => Math.ceil((text.match(letters)?.length ?? 0) / perWord));
  return counts.reduce((sum, number) => sum + number, countSpaced(others));
}

/** Each from its first letter or digit to the next space. */
const countSpaced = (text: string): number => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/**
 * Counts the words of a text that is a part of bytes in UTF-8, without making a text of it.
 *
 * @returns undefined where it is not all ASCII.
 */
export function countPlainWords(bytes: Uint8Array, start: number, end: number): number | undefined {
  let words = 0;
  let inWord = 0;
  let all = 0;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index]!;
    const next = steps[inWord * 256 + byte]!;
    words += next & ~inWord;
    inWord = next;
    all |= byte;
  }
  return all > 127 ? undefined : words;
}

/** Whether one is in a word after each ASCII character: if one was not before it, and then, from 256 on, if one was. */
const steps = Uint8Array.from({ length: 512 }, (_, index) => {
  const character = String.fromCharCode(index % 256);
  return Number(index < 256 ? /[a-z\d]/i.test(character) : !/\s/.test(character));
});
