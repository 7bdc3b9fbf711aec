import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { fileName, fileNumber, firstHeading, headingNumber, headingTitle, line } from '../../src/doc-types/metadata.ts';
import type { FieldSource } from '../../src/model/metadata.ts';
import { fieldMismatch } from '../../src/rules/field-mismatch.ts';
import { brief, checkText } from '../support/check-text.ts';

const check = (source: FieldSource, text: string, name = '0012-a-b') => {
  const type = defineDocType({
    name: 'note',
    folder: 'notes',
    frontmatter: z.looseObject({ it: z.unknown() }),
    equals: { it: source },
  });
  return checkText(fieldMismatch, { [`notes/${name}.md`]: text }, { types: [type] })
    .map(brief)
    .map((found) => found.replace(`content/notes/${name}.md:`, ''));
};

test.each<[source: FieldSource, it: string, body: string, expected: string[]]>([
  [fileNumber(), '12', '', []],
  [fileNumber(), '"ADR-0012"', '', []],
  [fileNumber(), '13', '', ['2:5 "it" is "13", and the number of the file\'s name is "12"']],
  [fileName(), '0012-a-b', '', []],
  [fileName(), '0012-A-b', '', ['2:5 "it" is "0012-A-b", and the file\'s name is "0012-a-b"']],
  [fileName({ anyCase: true }), '0012-A-b', '', []],
  [firstHeading(), 'A_b "c" -- d...', '# A\\_b "c" -- d...', []],
  [firstHeading(), 'A', '# `A` <!-- not B -->', []],
  [firstHeading(), 'A', 'Text', ['2:5 "it" has to equal the first heading, and there is none']],
  [headingTitle(), 'A', '# 12. A', []],
  [headingNumber(), '12', '# ADR-012: A', []],
  [headingNumber(), '12', '# 1. A', ['2:5 "it" is "12", and the number in the first heading is "1"']],
  [line('Alias'), '[x, y]', '# T\n\nAlias: y', []],
  [line('Alias'), '[x, z]', '# T\n\nAlias: y', ['2:5 "it" is "x, z", and the line "Alias:" is "y"']],
  [fileNumber(), '', '', []],
])('%o %s %j', (source, it, body, expected) => {
  expect(check(source, `---\nit: ${it}\n---\n${body}\n`)).toEqual(expected);
});

test('a number that the name does not have', () => {
  expect(check(fileNumber(), '---\nit: 1\n---\n', 'a')).toEqual([
    '2:5 "it" has to equal the number of the file\'s name, and there is none',
  ]);
});
