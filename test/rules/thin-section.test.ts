import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { required, type SectionOptions } from '../../src/doc-types/section.ts';
import { thinSection } from '../../src/rules/thin-section.ts';
import { tooLong } from '../../src/rules/too-long.ts';
import { tooShort } from '../../src/rules/too-short.ts';
import type { Rule } from '../../src/model/rule.ts';
import { brief, checkText } from '../support/check-text.ts';

const check = (rule: Rule, options: SectionOptions, text: string) => {
  const frontmatter = z.looseObject({});
  const type = defineDocType({ name: 'note', folder: 'notes', frontmatter, sections: [required('A', options)] });
  return checkText(rule, { 'notes/a.md': text }, { types: [type] })
    .map(brief)
    .map((found) => found.replace('content/notes/a.md:', ''));
};

test.each<[options: SectionOptions, text: string, expected: string[]]>([
  [{ min: { words: 3 } }, '## A\n\nOne two\n', ['1:1 Section "A" has 2 words, 1 fewer than the 3 it should have']],
  [{ min: { words: 3 } }, '## A\n\nOne *two* three\n', []],
  [
    { min: { lines: 2 } },
    '## A\n\nOne\n\n## B\n\nTwo\n',
    ['1:1 Section "A" has 1 line, 1 fewer than the 2 it should have'],
  ],
  [{ min: { lines: 2 } }, '## A\r\n\r\nOne\r\n\r\nTwo', []],
  [{ min: { lines: 2 } }, '## A\n\n## B\n', []],
  [{ holds: 'table' }, '## A\n\n- x\n', ['1:1 Section "A" holds no table']],
  [{ holds: ['list', 'code'] }, '## A\n\nx\n', ['1:1 Section "A" holds no list and no block of code']],
  [{ holds: 'checklist' }, '## A\n\n- [ ] x\n', []],
  [{ holds: ['list', 'code'] }, '## A\n\n### B\n\n- x\n\n  ```\n  y\n  ```\n', []],
  [{ holds: 'table', level: 1 }, '# A\n\n## B\n\n| a |\n| - |\n', []],
])('%o %j', (options, text, expected) => {
  expect(check(thinSection, options, text)).toEqual(expected);
});

test.each<[rule: Rule, options: SectionOptions, text: string, expected: string[]]>([
  [tooLong, { lines: { max: 2 } }, '## A\n\n1\n2\n\n## B\n', []],
  [tooLong, { lines: { max: 2 } }, '## A\n\n1\n\n3\n', ['1:1 Section "A" has 3 lines, 1 more than the 2 it may have']],
  [tooShort, { lines: { min: 2 } }, '## A\n1\n', ['1:1 Section "A" has 1 line, 1 fewer than the 2 it should have']],
  [tooShort, { lines: { min: 2 } }, '## A\n1\n2', []],
])('$id %o %j', (rule, options, text, expected) => {
  expect(check(rule, options, text)).toEqual(expected);
});
