import { expect, test } from 'vitest';
import { signOffsOf } from '../../../src/views/people/sign-offs.ts';
import { projectOf } from '../../support/check-text.ts';
import { text } from '../documents.ts';

const signed = (rows: string, status = 'active') =>
  text(
    `title: T\nversion: "2.0"\nstatus: ${status}`,
    `## Goals\n\nTwo.\n\n## Sign-offs\n\n| Role | Name | Date | Version | Hash |\n|---|---|---|---|---|\n${rows}`,
  );

const hash = projectOf({ 'plans/a.md': signed('| x | | | | |') }).documents[0]?.contentHash ?? '';

const rows = `| Open | | | | |
| Valid | Ann | 2026-01-05 | 2.0 | ${hash} |
| Loose | | 5 January 2026 | v2.0 | |
| Lapsed | | 2026-01-06 | 1.0 | 0123456789ab |`;

const statesIn = (tree: Record<string, string>) =>
  signOffsOf(projectOf(tree)).map(({ document, line, role, state }) => `${document.id}:${line} ${role} ${state}`);

test('lapsed ones come first, then what is open, and each has its line', () => {
  expect(statesIn({ 'plans/a.md': signed(rows) })).toEqual([
    'plans/a:18 Lapsed lapsed',
    'plans/a:15 Open open',
    'plans/a:17 Loose unbound',
    'plans/a:16 Valid valid',
  ]);
});

test('of a document that is done, what does not hold is asked for no more', () => {
  expect(statesIn({ 'plans/a.md': signed(rows, 'done'), 'plans/b.md': signed('| QA | | | | |') })).toEqual([
    'plans/b:15 QA open',
    'plans/a:16 Valid valid',
    'plans/a:15 Open closed',
    'plans/a:17 Loose closed',
    'plans/a:18 Lapsed closed',
  ]);
});

test.each([
  ['1.9', 'lapsed'],
  ['', 'unbound'],
  ['2.0', 'unbound'],
])('without a hash, a sign-off of version %j of version 2.0 is %s', (version, state) => {
  expect(statesIn({ 'plans/a.md': signed(`| QA | | 2026-01-05 | ${version} | |`) })).toEqual([
    `plans/a:15 QA ${state}`,
  ]);
});

test('all built-in types are signed', () => {
  const own = signed('| QA | | | | |', 'x');
  const tree = { 'adrs/0001-a.md': own, 'plans/a.md': own, 'runbooks/a.md': own, 'specs/a.md': own };
  expect(statesIn(tree)).toHaveLength(4);
});
