import { expect, test } from 'vitest';
import { adr, fileName, firstHeading } from '../../src/doc-types/index.ts';
import type { DocType } from '../../src/model/doc-type.ts';
import { fieldMismatch } from '../../src/rules/field-mismatch.ts';
import { titleMismatch } from '../../src/rules/title-mismatch.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  [
    '---\ntitle: Static search\n---\n# Live search\n',
    ['4:1 Heading "Live search" disagrees with the title "Static search"'],
  ],
  ['---\ntitle: Static search\n---\n# 3. Static  *Search*!\n', []],
  ['---\ntitle: about_Foo\n---\n# about\\_Foo\n', []],
  ['---\ntitle: "ADR-0007: Use Rust"\n---\n# Use Rust\n', []],
  ['---\ntitle: PSReadLine\n---\n# PSReadLine Module\n', []],
  ['---\ntitle: Work\n---\n# Network\n', ['4:1 Heading "Network" disagrees with the title "Work"']],
  ['---\ntitle: A\n---\n## B\n# C\n', []],
  ['# B\n', []],
  ['---\ntitle: 5\n---\n# B\n', []],
  ['---\ntitle: 2026 plan\n---\n# 2025 plan\n', ['4:1 Heading "2025 plan" disagrees with the title "2026 plan"']],
  ['---\ntitle: "?"\n---\n# !\n', []],
])('%j', (text, expected) => {
  const found = checkText(titleMismatch, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});

test('a contract that compares the two already is enough', () => {
  const text = '---\ntitle: Static search\n---\n# Live search\n';
  const findings = (equals: DocType['equals']) =>
    [fieldMismatch, titleMismatch].flatMap((rule) =>
      checkText(rule, { 'adrs/a.md': text }, { types: [{ ...adr, equals }] }),
    );
  expect(findings({ title: firstHeading() }).map(({ ruleId }) => ruleId)).toEqual(['field-mismatch']);
  expect(findings({ title: fileName() }).map(({ ruleId }) => ruleId)).toEqual(['field-mismatch', 'title-mismatch']);
});
