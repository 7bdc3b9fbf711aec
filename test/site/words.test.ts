import { expect, test } from 'vitest';
import { languages, type Language } from '../../src/model/language.ts';
import { adr, baseFields, builtInTypes, defineDocType, spec } from '../../src/doc-types/index.ts';
import type { DocType } from '../../src/model/doc-type.ts';
import { typeNames } from '../../src/site/words/names.ts';
import { formatsIn } from '../../src/site/words/formats.ts';
import { statuses, statusName } from '../../src/site/words/statuses.ts';
import { statusTone } from '../../src/views/status-tone.ts';
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

test.each(languages)('%s has a word for each status that docwright knows, or for none', (language) => {
  const named = Object.keys(statuses[language]);
  expect(named.filter((status) => statusTone(status) === 'plain')).toEqual([]);
  const known = builtInTypes.flatMap(
    ({ frontmatter }) => (frontmatter.shape['status'] as { options: string[] }).options,
  );
  expect(named.length === 0 ? [] : known.filter((status) => !named.includes(status))).toEqual([]);
});

test.each([
  ['accepted', 'de', 'angenommen'],
  ['Accepted', 'de', 'angenommen'],
  ['accepted', 'en', 'accepted'],
  ['im Umlauf', 'de', 'im Umlauf'],
  ['constructor', 'de', 'constructor'],
] as const)('status %j in %s', (status, language, expected) => {
  expect(statusName(status, language)).toBe(expected);
});

test.each([
  ['en', '2026-03-02', '2 Mar 2026'],
  ['de', '2026-03-02', '2. März 2026'],
  ['en', '2026-02-30', undefined],
  ['en', '2026', undefined],
  ['de', 'bald', undefined],
] as const)('day in %s: %s', (language, text, expected) => {
  expect(formatsIn(language).day(text)).toBe(expected);
});

test('numbers are grouped as the language does', () => {
  expect([formatsIn('en').number(12_345), formatsIn('de').number(12_345)]).toEqual(['12,345', '12.345']);
  expect(wordsIn.de.home.documents(1234)).toBe('1.234 Dokumente');
});
