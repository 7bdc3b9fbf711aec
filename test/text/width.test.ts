import { expect, test } from 'vitest';
import { widthOf } from '../../src/text/width.ts';

test.each<[text: string, width: number]>([
  ['', 0],
  ['a – “b” é ß', 11],
  ['日本語', 6],
  ['한국', 4],
  ['ｆｕｌｌ', 8],
  ['e\u0301 Ελληνικά Русский', 18],
  ['עברית العربية', 13],
  ['🚀', 2],
  ['👩‍👩‍👧', 2],
  ['🇩🇪', 2],
  ['❤️ ☺', 4],
  ['𠀀', 2],
  ['a\u200Bb', 2],
])('%j takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});
