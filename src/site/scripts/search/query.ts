import { nameToken } from '../../../text/name-token.ts';
import { stopWords } from './stop-words.ts';

/** What somebody typed, as Pagefind has to be asked for it. */
export interface Query {
  /** Stands in the index for a name that is spelled like all of it. */
  token: string;
  /** All words, identifiers as one word each: `maxretries`. */
  whole: string;
  /** The same with identifiers as their parts, `max retries`; undefined where there are none. */
  parts: string | undefined;
  /** Each word alone. */
  words: string[];
  /** True where there was more than is looked for. */
  isCut: boolean;
}

/** All that a query is asked for at first. */
export const termsOf = (query: Query | undefined): string[] =>
  query === undefined ? [] : [query.token, query.whole, query.parts ?? query.whole];

/** Of a text in a search field. Each word is a look-up; nobody reads more in one line. */
const most = { characters: 300, words: 16 };

/** @returns undefined where there is no letter, digit or emoji to look for. */
export function parseQuery(text: string): Query | undefined {
  const typed = text.normalize('NFC').trim();
  const all = typed.slice(0, most.characters).split(/\s+/).flatMap(wordsOf);
  const telling = all.filter((word) => !stopWords.has(joined(word)));
  const words = (telling.length === 0 ? all : telling).slice(0, most.words);
  if (words.length === 0) return undefined;
  const quote = /^".+"$/.test(typed) ? '"' : '';
  const phrase = (quote === '' ? words : all).map(joined).join(' ');
  const parts = words.flatMap((word) => partsOf(word) ?? [joined(word)]);
  return {
    token: nameToken(typed.slice(0, most.characters)),
    whole: `${quote}${phrase}${quote}`,
    parts: quote === '' && words.some(partsOf) ? parts.join(' ') : undefined,
    words: [...new Set(parts)],
    isCut: typed.length > most.characters || (telling.length || all.length) > most.words,
  };
}

const emoji = /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)*/gu;

/** Emoji are words of their own; what else has no letter or digit is none. */
const wordsOf = (text: string): string[] =>
  [text.replaceAll(emoji, ''), ...(text.match(emoji) ?? [])].filter((word) =>
    /[\p{Alphabetic}\p{N}\p{Extended_Pictographic}]/u.test(word),
  );

/** As Pagefind writes an identifier as one word: `maxRetries`, `max-retries` without a hyphen, `max_retries` as it is. */
const joined = (word: string): string =>
  word.search(emoji) === 0 ? word : word.replaceAll(/[^\p{Alphabetic}\p{N}\p{Pc}]/gu, '').toLowerCase();

/** As Pagefind cuts identifiers; undefined where a word is none, or has not two parts that are indexed. */
function partsOf(word: string): string[] | undefined {
  if (!/[^\p{Alphabetic}\p{N}]|.\p{Lu}/u.test(word)) return undefined;
  const spaced = word
    .replaceAll(/[^\p{Alphabetic}\p{N}]+/gu, ' ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{N})(?=\p{L})|(?<=\p{L})(?=\p{N})/gu, ' ');
  const parts = spaced
    .toLowerCase()
    .split(' ')
    .filter((part) => part.length > 1);
  return parts.length > 1 ? parts : undefined;
}
