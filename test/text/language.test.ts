import { expect, test, vi } from 'vitest';
import { directionOf, languageTag } from '../../src/text/language.ts';

test.each<[text: string, expected: string | undefined]>([
  ['ar', 'ar'],
  ['pt-br', 'pt-BR'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
  ['Arabic language', undefined],
  ['a', undefined],
  ['', undefined],
  ['en_GB', undefined],
])('%j is %j', (text, expected) => {
  expect(languageTag(text)).toBe(expected);
});

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['dv', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['az', 'ltr'],
  ['de', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['zz', 'ltr'],
])('%s runs %s', (tag, expected) => {
  expect(directionOf(tag)).toBe(expected);
});

test('a language is looked up once, whatever the number of documents', () => {
  const asked = vi.spyOn(Intl, 'getCanonicalLocales');
  expect(Array.from({ length: 9 }, () => languageTag('is'))).toEqual(Array(9).fill('is'));
  expect(Array.from({ length: 9 }, () => languageTag('no language'))).toEqual(Array(9).fill(undefined));
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockRestore();
});
