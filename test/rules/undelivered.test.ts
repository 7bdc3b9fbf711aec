import { expect, test } from 'vitest';
import { checkProject } from '../../src/check/check.ts';
import { rules } from '../../src/rules/index.ts';
import { undelivered } from '../../src/rules/undelivered.ts';
import { brief, checkText, projectOf, type Tree } from '../support/check-text.ts';

const plan = (...rows: string[]) =>
  `## Deliverables\n\n| Document | Lines | Status |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const lines = (count: number) => 'Line.\n'.repeat(count);

/** With all rules of links, so that a document can have an error. */
const found = (tree: Tree) =>
  checkProject(
    projectOf(tree, { types: undefined }),
    rules.filter(({ id }) => id === 'undelivered' || id === 'broken-link' || id === 'too-long'),
  )
    .filter(({ ruleId }) => ruleId === 'undelivered')
    .map(brief);

const isSaid = (path: string, words: string, line = 5) =>
  `content/plans/a.md:${line}:3 ${path} is said to be done, ${words}`;

test.each<[name: string, row: string, document: string, expected: string[]]>([
  ['all is well', 'runbooks/r.md | 10 | done', lines(10), []],
  ['by a link', '[R](../runbooks/r.md) | 10 | ✅', lines(10), []],
  ['by a path from the plan', '../runbooks/r.md | 10 | done', lines(10), []],
  [
    'one line is missing',
    'runbooks/r.md | 11 | done',
    lines(10),
    [isSaid('content/runbooks/r.md', 'and has 10 lines of the 11 that it is to have')],
  ],
  ['it is under way', 'runbooks/r.md | 11 | in progress', lines(10), []],
  ['it says nothing of lines', 'runbooks/r.md | | done', lines(1), []],
  [
    'its own target',
    'runbooks/r.md | 3 | done',
    `---\nlines:\n  min: 8\n---\n${lines(5)}`,
    [isSaid('content/runbooks/r.md', 'and has 5 lines of the 8 that it is to have')],
  ],
  [
    'it has an error',
    'runbooks/r.md | 1 | done',
    'See [x](gone.md) and [y](gone.md).\n',
    [isSaid('content/runbooks/r.md', 'and has 2 errors')],
  ],
  [
    'it has an error that it allows',
    'runbooks/r.md | 1 | done',
    '<!-- docwright-allow broken-link: later -->\n\nSee [x](gone.md).\n',
    [],
  ],
  [
    'it has too many lines',
    'runbooks/r.md | 1 | done',
    `---\nlines:\n  max: 2\n---\n${lines(5)}`,
    [isSaid('content/runbooks/r.md', 'and has 1 error')],
  ],
  [
    'it is planned',
    'runbooks/r.md | 1 | done',
    `---\nstatus: planned\n---\n${lines(5)}`,
    [isSaid('content/runbooks/r.md', 'and says of itself that it is planned')],
  ],
  [
    'a path that leads nowhere',
    'runbooks/x.md | 1 | done',
    '',
    ['content/plans/a.md:5:3 "runbooks/x.md" is said to be done, and no document is there'],
  ],
  ['a link that leads nowhere, which is a broken one', '[X](../runbooks/x.md) | 1 | done', '', []],
  ['a file that is no document', '../../src/x.ts | 1 | done', '', []],
])('%s', (_, row, document, expected) => {
  const runbook =
    document === '' ? {} : { 'runbooks/r.md': document.replace(/^(?!---)/, '---\nlines: { min: 1 }\n---\n') };
  expect(found({ 'plans/a.md': plan(row), ...runbook, '../src/x.ts': '' })).toEqual(expected);
});

test('the target of the type counts where the row says none', () => {
  expect(found({ 'plans/a.md': plan('runbooks/r.md | | done'), 'runbooks/r.md': lines(3) })).toEqual([
    isSaid('content/runbooks/r.md', 'and has 3 lines of the 20 that it is to have'),
  ]);
});

test('two plans that promise each other', () => {
  const tree = {
    'plans/a.md': plan('plans/b.md | 1 | done', 'plans/a.md | 99 | done'),
    'plans/b.md': plan('plans/a.md | 1 | done'),
  };
  expect(checkText(undelivered, tree).map(brief)).toEqual([
    isSaid('content/plans/b.md', 'and has 5 lines of the 30 that it is to have'),
    isSaid('content/plans/a.md', 'and has 6 lines of the 99 that it is to have', 6),
    'content/plans/b.md:5:3 content/plans/a.md is said to be done, and has 6 lines of the 30 that it is to have',
  ]);
});
