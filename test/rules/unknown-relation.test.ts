import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { documentId } from '../../src/doc-types/fields.ts';
import { unknownRelation } from '../../src/rules/unknown-relation.ts';
import { brief, checkText } from '../support/check-text.ts';

const others = { 'adrs/0001-search.md': 'x', 'adrs/0002-cache.mdx': 'x', 'plans/move.md': 'x', 'notes/n.md': 'x' };

const found = (frontmatter: string) =>
  checkText(unknownRelation, { 'adrs/a.md': `---\n${frontmatter}\n---\n`, ...others });

test.each<[frontmatter: string, expected: string[]]>([
  ['supersedes: [0001-search, adrs/0002-cache, ./0001-search.md]', []],
  ['related:\n  - plans/move\n  - ../plans/move.md\n  - notes/n', []],
  ['supersedes: [0003-gone]', ['2:14 "supersedes" names no document: "0003-gone"']],
  ['supersedes:\r\n  - 0001-search\r\n  - "0009-x"', ['4:6 "supersedes" names no document: "0009-x"']],
  ['supersededBy: plans/move', ['2:15 "supersededBy" names content/plans/move.md, which is of type Plan']],
  ['supersedes: [notes/n]', ['2:14 "supersedes" names content/notes/n.md, which has no type']],
  [
    'supersedes: [a]\nrelated: [./a.md, adrs/a]',
    [
      '2:14 "supersedes" names the document itself',
      '3:11 "related" names the document itself',
      '3:19 "related" names the document itself',
    ],
  ],
  ['related: [ADRs/0001-search]', ['2:11 "related" names no document: "ADRs/0001-search"']],
  ['related: [null, true]\nsupersedes: 0001-search', []],
  ['supersedes: [1, "2", ADR-0001, "adr 2", "#1", adr2]', []],
  ['related: [0001-search.md, "0002-cache.mdx#context", ../plans/move.md]', []],
  [
    'related: [plan-1, 7, ADR-9]',
    [
      '2:11 "related" names no document: "plan-1"',
      '2:19 "related" names no document: "7"',
      '2:22 "related" names no document: "ADR-9"',
    ],
  ],
  ['related: 日本', ['2:10 "related" names no document: "日本"']],
  ['tags: [0003-gone]', []],
])('%j', (frontmatter, expected) => {
  expect(found(frontmatter).map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});

test.each<[frontmatter: string, help: string]>([
  ['supersedes: [0001-serch]', 'Did you mean "0001-search"?'],
  ['supersedes: [adrs/0002-cach]', 'Did you mean "adrs/0002-cache"?'],
  ['related: [./0001-search.mdx]', 'Did you mean "./0001-search.md"?'],
  ['related: [plan/move]', 'Did you mean "plans/move"?'],
  ['supersedes: [plans/mve]', 'Write the id of a document of type ADR, or remove it'],
  ['supersedes: [plans/move]', 'Name a document of type ADR, or use "related"'],
])('help for %j', (frontmatter, help) => {
  expect(found(frontmatter).map((diagnostic) => diagnostic.help)).toEqual([help]);
});

test.each<[value: string, expected: string[]]>([
  ['none', []],
  ['N/A', []],
  ['nothing', ['3 "replaces" names no document: "nothing"']],
  ['4', []],
  ['../0004-b/', []],
  ['../0004-b', []],
  ['../0004-b/README.md#x', []],
  ['notes/0004-b', []],
  ['RFC-4', ['3 "replaces" names no document: "RFC-4"']],
  ['note 4', []],
])('words, numbers and folders: %s', (value, expected) => {
  const replaces = documentId({ to: ['note'], tolerates: ['none', 'n/a'] });
  const type = defineDocType({ name: 'note', folder: 'notes', frontmatter: z.looseObject({ replaces }) });
  const tree = { 'notes/0003-a/index.md': `---\n\nreplaces: "${value}"\n---\n`, 'notes/0004-b/README.md': 'x' };
  expect(
    checkText(unknownRelation, tree, { types: [type] }).map(({ range, message }) => `${range.start.line} ${message}`),
  ).toEqual(expected);
});
