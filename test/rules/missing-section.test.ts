import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { sectionText } from '../../src/doc-types/metadata.ts';
import { optional, required } from '../../src/doc-types/section.ts';
import type { SectionSpec } from '../../src/model/doc-type.ts';
import { missingSection } from '../../src/rules/missing-section.ts';
import { brief, checkText, mended } from '../support/check-text.ts';

const place = 'content/adrs/a.md';

test.each<[text: string, expected: string[]]>([
  ['## Context\n## Decision\n## Consequences\n', []],
  ['## context:\n## Decision Outcome\n## CONSEQUENCES\n', []],
  ['## Context\n## Consequences\n', [`${place}:1:11 ADR has no "Decision" (or "Decision Outcome") section`]],
  [
    '## Context\n### Decision\n## Consequences\n',
    [`${place}:1:11 ADR has no "Decision" (or "Decision Outcome") section`],
  ],
  [
    '> ## Context\n\n## Decision\n## Consequences\n',
    [`${place}:1:1 ADR has no "Context" (or "Context and Problem Statement") section`],
  ],
  [
    '```\n## Context\n```\n## Decision\n## Consequences\n',
    [`${place}:1:1 ADR has no "Context" (or "Context and Problem Statement") section`],
  ],
])('%j', (text, expected) => {
  expect(checkText(missingSection, { 'adrs/a.md': text }).map(brief)).toEqual(expected);
});

const check = (spec: SectionSpec, text: string) => {
  const type = defineDocType({ name: 'note', folder: 'notes', frontmatter: z.looseObject({}), sections: [spec] });
  return checkText(missingSection, { 'notes/a.md': text }, { types: [type] }).map(
    ({ message, help }) => `${message}. ${help}`,
  );
};

const whenDone = { requiredWhen: { status: ['done', 'closed'], isPublic: true } };

test.each<[spec: SectionSpec, text: string, expected: string[]]>([
  [required('A <!-- c -->'), '## A\n', ['note has no "A <!-- c -->" section. Add it first: ## A <!-- c -->']],
  [required('A'), '## A <!-- c -->\n', []],
  [required('A', { level: 1 }), '# A\n\n## B\n', []],
  [required('A', { level: 1 }), '## A\n', ['note has no "A" section. Write the heading of line 1 as # A']],
  [required('A'), '\n### a\n', ['note has no "A" section. Write the heading of line 2 as ## A']],
  [required('NOTES', { exact: true }), '## NOTES\n', []],
  [
    required('NOTES', { exact: true }),
    '## Notes\n',
    ['note has no "NOTES" section. Write the heading of line 1 as ## NOTES'],
  ],
  [optional('A', whenDone), '---\nstatus: open\nisPublic: true\n---\n', []],
  [optional('A', whenDone), '---\nstatus: done\n---\n', []],
  [
    optional('A', whenDone),
    '---\nstatus: [x, closed]\nisPublic: true\n---\n',
    ['note has no "A" section, and status is done or closed and isPublic is true. Add it first: ## A'],
  ],
  [
    optional('A', { requiredWhen: ({ n }) => Number(n) > 1 }),
    '---\nn: 2\n---\n',
    ['note has no "A" section. Add it first: ## A'],
  ],
])('%o %j', (spec, text, expected) => {
  expect(check(spec, text)).toEqual(expected);
});

const [a, b, c] = ['A', 'B', 'C'].map((title) => required(title, { guidance: `About ${title}.` }));
const config = (...sections: SectionSpec[]) => ({
  types: [defineDocType({ name: 'note', folder: 'notes', frontmatter: z.looseObject({}), sections })],
});

const abc = config(a!, b!, c!);
const mend = (text: string, { types } = abc, path = 'notes/a.md') => mended(missingSection, text, { types }, path);

test.each<[what: string, text: string, expected: string]>([
  ['between', '## A\n\n1.\n\n## C\n\n3.\n', '## A\n\n1.\n\n## B\n\nAbout B.\n\n## C\n\n3.\n'],
  ['two at one place', '## A\n\n1.\n', '## A\n\n1.\n\n## B\n\nAbout B.\n\n## C\n\nAbout C.\n'],
  ['first', 'Words.\n\n## B\n\n## C\n', 'Words.\n\n## A\n\nAbout A.\n\n## B\n\n## C\n'],
  ['before everything', '## B\n\n## C\n', '## A\n\nAbout A.\n\n## B\n\n## C\n'],
  ['behind the frontmatter', '---\na: 1\n---\n## B\n## C\n', '---\na: 1\n---\n\n## A\n\nAbout A.\n## B\n## C\n'],
  ['all', '# T\n\nX.\n', '# T\n\nX.\n\n## A\n\nAbout A.\n\n## B\n\nAbout B.\n\n## C\n\nAbout C.\n'],
  ['other sections stay where they are', '## A\n\n## X\n\n## C\n', '## A\n\n## B\n\nAbout B.\n\n## X\n\n## C\n'],
  ['headings without space', '## A\n## C\n', '## A\n\n## B\n\nAbout B.\n## C\n'],
  ['an underlined heading', '# A\n## A\nC\n-\n', '# A\n## A\n\n## B\n\nAbout B.\n\nC\n-\n'],
  ['no newline at the end', '## A\n\n## B', '## A\n\n## B\n\n## C\n\nAbout C.'],
  ['two, no newline at the end', '## A\n\n1.', '## A\n\n1.\n\n## B\n\nAbout B.\n\n## C\n\nAbout C.'],
  ['an empty line at the end', '## A\n\n## B\n\n', '## A\n\n## B\n\n## C\n\nAbout C.\n\n'],
  [
    'below what ends above',
    '<!-- toc -->\n\n- x\n\n<!-- tocstop -->\n## B\n\n## C\n',
    '<!-- toc -->\n\n- x\n\n<!-- tocstop -->\n\n## A\n\nAbout A.\n## B\n\n## C\n',
  ],
  [
    'below a comment that stands apart',
    '<!-- x -->\n\n## B\n\n## C\n',
    '<!-- x -->\n\n## A\n\nAbout A.\n\n## B\n\n## C\n',
  ],
  [
    'above what is allowed in the next',
    'T.\n\n<!-- docwright-allow\nthin-section: r -->\n\n## B\n\n## C\n',
    'T.\n\n## A\n\nAbout A.\n\n<!-- docwright-allow\nthin-section: r -->\n\n## B\n\n## C\n',
  ],
  [
    'what belongs to the next',
    '## A\n\n## B\n<a id="x"></a>\n\n<!-- y -->\n## X\n',
    '## A\n\n## B\n\n## C\n\nAbout C.\n<a id="x"></a>\n\n<!-- y -->\n## X\n',
  ],
  [
    'a comment for the whole document',
    '<!-- docwright-allow too-short: r -->\n\n## B\n\n## C\n',
    '<!-- docwright-allow too-short: r -->\n\n## A\n\nAbout A.\n\n## B\n\n## C\n',
  ],
])('inserted: %s', (_, text, expected) => {
  expect(mend(text)).toBe(expected);
  expect(mend(text.replaceAll('\n', '\r\n'))).toBe(expected.replaceAll('\n', '\r\n'));
  expect(mend(expected)).toBe(expected);
});

test('inserted: with its table, at its level, by its title', () => {
  const table = required('Risks', { aliases: ['Dangers'], guidance: 'What if.', columns: ['Risk', 'Owner'] });
  expect(mend('## A\n', config(a!, table))).toBe(
    '## A\n\n## Risks\n\nWhat if.\n\n| Risk | Owner |\n| ---- | ----- |\n',
  );
  const top = required('TOP', { level: 1 });
  expect(mend('## A\n\n### x\n\n## Y\n\n# Z\n', config(a!, top))).toBe('## A\n\n### x\n\n## Y\n\n# TOP\n\n# Z\n');
});

test('inserted: a title that is nearly one is no section', () => {
  const types = config(required('Decision'));
  expect(mend('# Decisions\n', types)).toBe('# Decisions\n\n## Decision\n');
});

test('left alone: a section that metadata is read from', () => {
  const type = defineDocType({
    name: 'note',
    folder: 'notes',
    frontmatter: z.looseObject({ status: z.string() }),
    metadata: { status: sectionText('status') },
    sections: [required('Status', { guidance: 'Open or closed.' })],
  });
  expect(mend('# A\n', { types: [type] })).toBe('# A\n');
});

test('none is put in where another one may be there under its own title', () => {
  const types = config(required('Context'), required('Decision'), required('End'));
  const findings = checkText(missingSection, { 'notes/a.md': '## 1. Context\n\n## Decision\n' }, types);
  expect(findings.map(({ help, edits }) => [help, edits])).toEqual([
    ['Did you mean "1. Context" of line 1? Then write it as ## Context', undefined],
    ['Add it after "Decision": ## End', undefined],
  ]);
});

test.each<[text: string, help: string]>([
  ['## A\n\n### c\n\n## B\n', 'Write the heading of line 3 as ## C'],
  ['## Before\n\n## Decison\n', 'Did you mean "Decison" of line 3? Then write it as ## Decision'],
  ['## Before\n\n## Decision Outcom\n', 'Did you mean "Decision Outcom" of line 3? Then write it as ## Decision'],
  ['## Before\n\n## 2.1 Decision\n', 'Did you mean "2.1 Decision" of line 3? Then write it as ## Decision'],
  [
    '## Before\n\n## The **decision** made\n',
    'Did you mean "The decision made" of line 3? Then write it as ## Decision',
  ],
])('%j has it nearly, and gets no other', (text, help) => {
  const types = text.includes('Before')
    ? config(required('Before'), required('Decision', { aliases: ['Decision Outcome'] }))
    : abc;
  const [finding, ...others] = checkText(missingSection, { 'notes/a.md': text }, types);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ help });
  expect(finding).not.toHaveProperty('edits');
});
