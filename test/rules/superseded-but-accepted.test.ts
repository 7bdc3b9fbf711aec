import { expect, test } from 'vitest';
import { supersededButAccepted } from '../../src/rules/superseded-but-accepted.ts';
import { brief, checkText } from '../support/check-text.ts';

/** Frontmatter by name. */
type Documents = Record<string, string>;

const found = (documents: Documents) =>
  checkText(
    supersededButAccepted,
    Object.fromEntries(Object.entries(documents).map(([name, text]) => [`${name}.md`, `---\n${text}\n---\n`])),
  );

test.each<[documents: Documents, expected: string[]]>([
  [{ 'adrs/1-a': 'status: superseded\nsupersededBy: 2-b', 'adrs/2-b': 'status: accepted\nsupersedes: [1-a]' }, []],
  [
    { 'adrs/1-a': 'status: accepted', 'adrs/2-b': 'status: accepted\nsupersedes: [1-a]' },
    ['adrs/1-a.md:2:1 content/adrs/2-b.md supersedes this document, whose status is "accepted"'],
  ],
  [
    { 'adrs/1-a': 'status: accepted\nsupersededBy: 2-b', 'adrs/2-b': 'status: accepted' },
    ['adrs/1-a.md:2:1 content/adrs/2-b.md supersedes this document, whose status is "accepted"'],
  ],
  [
    { 'adrs/1-a': 'status: proposed', 'adrs/2-b': 'status: superseded\nsupersedes: [1-a]' },
    ['adrs/1-a.md:2:1 content/adrs/2-b.md supersedes this document, whose status is "proposed"'],
  ],
  [{ 'adrs/1-a': 'status: deprecated', 'adrs/2-b': 'status: accepted\nsupersedes: [1-a]' }, []],
  [{ 'adrs/1-a': 'status: accepted', 'adrs/2-b': 'status: proposed\nsupersedes: [1-a]' }, []],
  [
    { 'adrs/1-a': 'status: superseded', 'adrs/2-b': 'status: proposed\nsupersedes: [1-a]' },
    [
      'adrs/1-a.md:2:1 The status is "superseded", but content/adrs/2-b.md, which supersedes this document, is "proposed"',
    ],
  ],
  [
    {
      'adrs/1-a': 'status: superseded',
      'adrs/2-b': 'status: proposed\nsupersedes: [1-a]',
      'adrs/3-c': 'status: accepted\nsupersedes: [1-a]',
    },
    [],
  ],
  [
    {
      'adrs/1-a': 'status: superseded',
      'adrs/2-b': 'status: acepted\nsupersedes: [1-a]',
      'adrs/3-c': 'status: superseded',
    },
    [],
  ],
  [{ 'adrs/1-a': 'status: accepted\nsupersedes: [1-a]\nsupersededBy: 1-a' }, []],
])('%j', (documents, expected) => {
  expect(found(documents).map(brief)).toEqual(expected.map((words) => `content/${words}`));
});
