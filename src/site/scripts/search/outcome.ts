import type { Answer } from './ask.ts';
import type { SearchWords } from './parts.ts';
import { filled } from '../words.ts';
import type { Query } from './query.ts';

const longest = 60;

/** Says what a search found, in a sentence or two. */
export function outcome(words: SearchWords, answer: Answer, query: Query | undefined, text: string): string {
  const cut = query?.isCut ? ` ${words.cut}` : '';
  return sentence(words, answer, text) + cut;
}

function sentence(words: SearchWords, { found, whole }: Answer, text: string): string {
  const count = found.length;
  const typed = Array.from(text.trim());
  const short = typed.length > longest ? `${typed.slice(0, longest).join('')}…` : typed.join('');
  if (count === 0) return short === '' ? words.nothing : filled(words.nothingFor, { term: short });
  if (whole === 0) return filled(words.partly, { count });
  if (whole < count) return filled(whole === 1 ? words.oneWhole : words.whole, { count, whole });
  return count === 1 ? words.one : filled(words.some, { count });
}
