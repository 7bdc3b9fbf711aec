import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { optional, required } from '../../src/doc-types/section.ts';
import type { SectionSpec } from '../../src/model/doc-type.ts';
import { missingSection } from '../../src/rules/missing-section.ts';
import { brief, checkText } from '../support/check-text.ts';

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
