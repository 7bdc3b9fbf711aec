import { wholeTexts } from './whole-texts.ts';

/** Texts as one, each between two line ends: one object, in which a text is soon found. A list where one has line ends. */
export type FoldedTexts = string | readonly string[];

export function foldTexts(texts: readonly string[]): FoldedTexts {
  if (texts.length === 0) return '';
  return texts.some((text) => text.includes('\n')) ? wholeTexts(texts) : ['', ...texts, ''].join('\n');
}

export function unfoldTexts(folded: FoldedTexts): readonly string[] {
  if (typeof folded !== 'string') return folded;
  return folded === '' ? [] : folded.slice(1, -1).split('\n');
}

/** Tells whether a text is one of them. */
export const holdsText = (folded: FoldedTexts, text: string): boolean =>
  typeof folded === 'string' && !text.includes('\n')
    ? folded.includes(`\n${text}\n`)
    : unfoldTexts(folded).includes(text);
