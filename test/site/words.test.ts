import { expect, test } from 'vitest';
import { languages, type Language } from '../../src/model/language.ts';
import { adr, baseFields, defineDocType, spec } from '../../src/doc-types/index.ts';
import type { DocType } from '../../src/model/doc-type.ts';
import { typeNames } from '../../src/site/words/names.ts';
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

test('a script gets words that can be written as JSON', () => {
  for (const { scripts } of Object.values(wordsIn)) expect(JSON.parse(JSON.stringify(scripts))).toEqual(scripts);
});

const own = defineDocType({
  name: 'plan',
  folder: 'plans',
  label: 'Vorhaben',
  plural: 'Plans',
  frontmatter: baseFields,
});

test.each<[types: readonly DocType[], language: Language, expected: string[]]>([
  [[adr, spec], 'en', ['ADR: Decisions', 'Spec: Specs']],
  [[adr, spec], 'de', ['ADR: Entscheidungen', 'Spezifikation: Spezifikationen']],
  [[own], 'de', ['Vorhaben: Plans']],
  [[defineDocType({ name: 'constructor', folder: 'x', label: 'X', frontmatter: baseFields })], 'de', ['X: Xs']],
])('names of types, case %#', (types, language, expected) => {
  const names = [...typeNames(types, language).values()];
  expect(names.map(({ label, plural }) => `${label}: ${plural}`)).toEqual(expected);
});
