/**
 * Makes spellings of one name equal: case, accents, spaces, punctuation and leading zeros do not count, so that
 * `ADR-0007`, `adr 7` and `Adr_7` are one.
 *
 * @returns Letters and digits; the text itself where it has none.
 */
export function nameKey(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, '')
    .replace(/[^\p{Alphabetic}\p{N}]/gu, '');
  return letters === '' ? name.trim() : letters;
}

/** Begins each token, so that no word that people search begins like one. */
export const tokenMark = 'ʞ';

/** Without vowels, no stemmer takes an ending away. Eight, so that tokens begin in few ways: see search/layout.ts. */
const alphabet = 'bcdfghjk';

/** Stands for all spellings of a name as one word of a search index, in which names of more than a word cannot be looked up. */
export function nameToken(name: string): string {
  const key = nameKey(name);
  return tokenMark + lettersOf(hashOf(key, 0x811c9dc5)) + lettersOf(hashOf(key, 0x9747b28c));
}

/** FNV-1a, of 32 bits. */
function hashOf(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Eight letters of three bits each. */
const lettersOf = (hash: number): string =>
  Array.from({ length: 8 }, (_, i) => alphabet[(hash >>> (8 + 3 * i)) & 7]!).join('');
