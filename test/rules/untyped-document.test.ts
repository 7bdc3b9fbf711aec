import { expect, test } from 'vitest';
import { untypedDocument } from '../../src/rules/untyped-document.ts';
import { brief, checkText, type Tree } from '../support/check-text.ts';

const words = 'No document type covers this file';

test.each<[tree: Tree, expected: string[]]>([
  [{ 'adrs/a.md': 'x' }, []],
  [{ 'adrs/deep/er/a.mdx': 'x' }, []],
  [{ 'adr/a.md': 'x' }, [`content/adr/a.md:1:1 ${words}`]],
  [{ 'ADRs/a.md': 'x' }, [`content/ADRs/a.md:1:1 ${words}`]],
  [{ 'README.md': 'x', 'adrs.md': 'x' }, [`content/README.md:1:1 ${words}`, `content/adrs.md:1:1 ${words}`]],
  [{ 'notes/a.mdx': '<A>' }, []],
  [{ 'notes/a.txt': 'x' }, []],
])('%j', (tree, expected) => {
  expect(checkText(untypedDocument, tree).map(brief)).toEqual(expected);
});

test('names the places of all types', () => {
  expect(checkText(untypedDocument, { 'a.md': 'x' }).map(({ help }) => help)).toEqual([
    'Move it to where a type looks: plans/** (Plan); adrs/** (ADR); runbooks/** (Runbook); specs/** (Spec); or define a type for it in the config',
  ]);
});
