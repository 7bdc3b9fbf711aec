import { expect, test } from 'vitest';
import { oneSidedRelation } from '../../src/rules/one-sided-relation.ts';
import { brief, checkText } from '../support/check-text.ts';

/** Frontmatter by name. */
type Documents = Record<string, string>;

const found = (documents: Documents) =>
  checkText(
    oneSidedRelation,
    Object.fromEntries(Object.entries(documents).map(([name, text]) => [`${name}.md`, `---\n${text}\n---\n`])),
  );

test.each<[documents: Documents, expected: string[]]>([
  [{ 'adrs/1-a': 'status: superseded\nsupersededBy: 2-b', 'adrs/2-b': 'status: accepted\nsupersedes: [1-a]' }, []],
  [
    { 'adrs/1-a': 'status: superseded\nsupersededBy: ./2-b.md', 'adrs/2-b': 'status: accepted\nsupersedes: adrs/1-a' },
    [],
  ],
  [
    { 'adrs/1-a': 'status: superseded', 'adrs/2-b': 'status: accepted\nsupersedes: [1-a]' },
    ['adrs/2-b.md:3:14 "supersedes" names content/adrs/1-a.md, which does not say "supersededBy" of this document'],
  ],
  [
    { 'adrs/1-a': 'status: superseded\nsupersededBy: 2-b', 'adrs/2-b': 'status: accepted' },
    ['adrs/1-a.md:3:15 "supersededBy" names content/adrs/2-b.md, which does not say "supersedes" of this document'],
  ],
  [
    {
      'adrs/1-a': 'status: superseded\nsupersededBy: 2-b',
      'adrs/2-b': 'status: accepted',
      'adrs/3-c': 'status: accepted\nsupersedes: [1-a]',
    },
    [
      'adrs/1-a.md:3:15 "supersededBy" names content/adrs/2-b.md, which does not say "supersedes" of this document',
      'adrs/3-c.md:3:14 "supersedes" names content/adrs/1-a.md, which does not say "supersededBy" of this document',
    ],
  ],
  [
    {
      'adrs/1-a': 'status: accepted',
      'adrs/2-b': 'status: proposed\nsupersedes: [1-a]',
      'adrs/3-c': 'status: rejected\nsupersedes: [1-a]',
    },
    [],
  ],
  [{ 'adrs/1-a': 'status: accepted\nsupersedes: [1-a, gone]\nrelated: [2-b]', 'adrs/2-b': 'x: 1' }, []],
  [{ 'adrs/1-a': 'status: accepted\nsupersedes: [../plans/p.md]', 'plans/p': 'x: 1' }, []],
  [{ 'plans/p': 'requires: [q]', 'plans/q': 'x: 1' }, []],
])('%j', (documents, expected) => {
  expect(found(documents).map(brief)).toEqual(expected.map((words) => `content/${words}`));
});

test('tells what to write, and where', () => {
  const documents = { 'adrs/1-a': 'status: superseded', 'adrs/x/2-b': 'status: accepted\nsupersedes: [adrs/1-a]' };
  expect(found(documents).map(({ help }) => help)).toEqual([
    'Add to the frontmatter of content/adrs/1-a.md: supersededBy: adrs/x/2-b',
  ]);
});
