import type { Findings } from './finder.ts';
import type { SearchWords } from './parts.ts';
import { filled } from '../words.ts';

const longest = 60;

/** Says what a search found, in a sentence or two. */
export function outcome(words: SearchWords, findings: Findings, text: string): string {
  if (findings.isEmpty) return text.trim() === '' ? '' : words.unreadable;
  return sentence(words, findings, text) + (findings.isCut ? ` ${words.cut}` : '');
}

function sentence(words: SearchWords, { count, whole }: Findings, text: string): string {
  const typed = Array.from(text.trim());
  const short = typed.length > longest ? `${typed.slice(0, longest).join('')}…` : typed.join('');
  if (count === 0) return short === '' ? words.nothing : filled(words.nothingFor, { term: short });
  if (whole === 0) return filled(words.partly, { count });
  if (whole < count) return filled(whole === 1 ? words.oneWhole : words.whole, { count, whole });
  return count === 1 ? words.one : filled(words.some, { count });
}
