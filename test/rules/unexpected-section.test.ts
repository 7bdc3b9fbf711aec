import { expect, test } from 'vitest';
import { baseFields, defineDocType, optional, required } from '../../src/doc-types/index.ts';
import { unexpectedSection } from '../../src/rules/unexpected-section.ts';
import { brief, checkText } from '../support/check-text.ts';

const form = (otherSections?: boolean) =>
  defineDocType({
    name: 'form',
    folder: 'forms',
    label: 'Form',
    frontmatter: baseFields,
    sections: [required('Reason', { aliases: ['Why'] }), optional('Notes')],
    ...(otherSections !== undefined && { otherSections }),
  });

test.each<[text: string, expected: string[], help?: string]>([
  ['## Reason\n### Other\n## notes:\n# Other\n', []],
  ['## Why\n## Reasn\n', ['2:1 Form has no section "Reasn" in its contract'], 'Did you mean "Reason"?'],
  [
    '## Reason\r\n## Budget\r\n',
    ['2:1 Form has no section "Budget" in its contract'],
    'Move its content below one of "Reason", "Why", "Notes", as a heading of level 3',
  ],
])('%j', (text, expected, help) => {
  const found = checkText(unexpectedSection, { 'forms/a.md': text }, { types: [form(false)] });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/forms/a.md:${words}`));
  expect(found[0]?.help).toBe(help);
});

test.each([undefined, true])('says nothing with otherSections: %s', (otherSections) => {
  expect(checkText(unexpectedSection, { 'forms/a.md': '## X\n' }, { types: [form(otherSections)] })).toEqual([]);
});
