import { expect, test } from 'vitest';
import { doneBeforeDependency } from '../../src/rules/done-before-dependency.ts';
import { brief, checkText } from '../support/check-text.ts';

const plan = (...rows: string[]) =>
  `## Tasks\n\n| ID | Task | Depends on | Status |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

test.each<[name: string, rows: string[], expected: string[]]>([
  ['both done', ['T1 | A | | done', 'T2 | B | T1 | ✅'], []],
  [
    'the other is open',
    ['T1 | A | | open', 'T2 | B | T1 | done'],
    ['6:12 T2 is done, and T1, which it depends on, is open'],
  ],
  [
    'the other says nothing',
    ['T1 | A | | ', 'T2 | B | T1 | done'],
    ['6:12 T2 is done, and T1, which it depends on, is open'],
  ],
  ['the other was dropped', ['T1 | A | | dropped', 'T2 | B | T1 | done'], []],
  ['only the other is done', ['T1 | A | | done', 'T2 | B | T1 | open'], []],
  [
    'several in one cell',
    ['T1 | A | | active', 'T2 | B | | blocked', 'T3 | C | T1, T2 | done'],
    ['active', 'blocked'].map(
      (status, index) => `7:12 T3 is done, and T${index + 1}, which it depends on, is ${status}`,
    ),
  ],
  ['one that is not there', ['T2 | B | T1 | done'], []],
])('%s', (_, rows, expected) => {
  const found = checkText(doneBeforeDependency, { 'plans/a.md': plan(...rows) }).map(brief);
  expect(found).toEqual(expected.map((words) => `content/plans/a.md:${words}`));
});

test('looks at tasks of other documents; one whose table has no statuses says nothing', () => {
  const tree = {
    'plans/a.md': plan('T1 | A | b#T1, c#T1 | done'),
    'plans/b.md': plan('T1 | A | | in progress'),
    'plans/c.md': '## Tasks\n\n| ID | Task |\n|---|---|\n| T1 | A |\n',
  };
  expect(checkText(doneBeforeDependency, tree).map(brief)).toEqual([
    'content/plans/a.md:5:12 T1 is done, and b#T1, which it depends on, is active',
  ]);
});
