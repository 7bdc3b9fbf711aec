import { expect, test } from 'vitest';
import { relationCycle } from '../../src/rules/relation-cycle.ts';
import { brief, checkText } from '../support/check-text.ts';

/** Frontmatter by name. */
type Documents = Record<string, string>;

const found = (documents: Documents) =>
  checkText(
    relationCycle,
    Object.fromEntries(Object.entries(documents).map(([name, text]) => [`${name}.md`, `---\n${text}\n---\n`])),
  );

test.each<[documents: Documents, expected: string[]]>([
  [{ 'plans/a': 'requires: [b]', 'plans/b': 'requires: [c]', 'plans/c': 'x: 1' }, []],
  [
    { 'plans/a': 'requires: [b]', 'plans/b': 'requires: [a]' },
    ['plans/a.md:2:12 "requires" leads back to this document: a -> b -> a'],
  ],
  [
    {
      'plans/a': 'requires: [d]',
      'plans/b': 'requires: [c, a]',
      'plans/c': 'requires: [d]',
      'plans/d': 'requires: [../specs/s.md]',
      'specs/s': 'requires: [plans/b]',
    },
    [
      'plans/a.md:2:12 "requires" leads back to this document: a -> d -> s -> b -> a',
      'plans/b.md:2:12 "requires" leads back to this document: b -> c -> d -> s -> b',
    ],
  ],
  [
    { 'plans/a': 'requires: [b]', 'plans/b': 'requires: [a, c]', 'plans/c': 'requires: [b]' },
    [
      'plans/a.md:2:12 "requires" leads back to this document: a -> b -> a',
      'plans/b.md:2:15 "requires" leads back to this document: b -> c -> b',
    ],
  ],
  [{ 'adrs/a': 'supersedes: [b]', 'adrs/b': 'supersededBy: a' }, []],
  [
    { 'adrs/a': 'supersedes: [b]', 'adrs/b': 'supersedes: [a]' },
    ['adrs/a.md:2:14 "supersedes" leads back to this document: a -> b -> a'],
  ],
  [
    { 'adrs/a': 'supersededBy: b', 'adrs/b': 'supersededBy: a' },
    ['adrs/a.md:1:1 "supersedes" leads back to this document: a -> b -> a'],
  ],
  [{ 'plans/a': 'requires: [a, gone]\nrelated: [b]', 'plans/b': 'related: [a]' }, []],
])('%j', (documents, expected) => {
  expect(found(documents).map(brief)).toEqual(expected.map((words) => `content/${words}`));
});
