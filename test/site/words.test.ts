import { expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { wordsIn } from '../../src/site/words/index.ts';

/** Paths of all words of a dictionary. */
const paths = (words: object, at = ''): string[] =>
  Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? paths(value, `${at}${name}.`) : [`${at}${name}: ${typeof value}`],
  );

test.each(languages)('%s has every word of the interface and no other', (language) => {
  expect(paths(wordsIn[language])).toEqual(paths(wordsIn.en));
});

test.each(languages)('%s has no empty word', (language) => {
  const empty = (words: object): boolean =>
    Object.values(words).some((value: unknown) =>
      typeof value === 'object' && value !== null ? empty(value) : value === '',
    );
  expect(empty(wordsIn[language])).toBe(false);
});
