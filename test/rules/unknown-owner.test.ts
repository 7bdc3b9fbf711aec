import { expect, test } from 'vitest';
import { unknownOwner } from '../../src/rules/unknown-owner.ts';
import { brief, checkText } from '../support/check-text.ts';

const plan = (
  owners: readonly string[],
  { roles = '| Backend engineer | Ann |\n| QA |  |\n', meta = 'owner: Sponsor' } = {},
) =>
  `---\n${meta}\n---\n\n## Roles\n\n| Role | Who |\n|---|---|\n${roles}\n## Tasks\n\n| Owner | ID | Task | Status |\n|---|---|---|---|\n${owners
    .map((owner, index) => `| ${owner} | T${index + 1} | Ada’s work | |\n`)
    .join('')}`;

const found = (text: string) => checkText(unknownOwner, { 'plans/a.md': text }).map(brief);

const message = (name: string) => [`content/plans/a.md:17:3 The roles of this plan do not name "${name}", who owns T2`];

test.each<[name: string, owner: string, expected: string[]]>([
  ['a slip', 'Backend enginer', message('Backend enginer')],
  ['somebody else', '**Zoe**', message('Zoe')],
  ['one of two', 'QA, Zoe', message('Zoe')],
  ['the same in other letters', 'backend-engineer', []],
  ['a person beside a role', 'Ann', []],
  ['the owner of the document', 'sponsor', []],
  ['nobody', '', []],
  ['a dash', '–', []],
  ['a name that objects have', 'constructor', message('constructor')],
])('%s', (_, owner, expected) => expect(found(plan(['QA', owner]))).toEqual(expected));

test('the help names the role that was meant', () => {
  const [finding] = checkText(unknownOwner, { 'plans/a.md': plan(['QA', 'Backend enginer']) });
  expect(finding?.help).toBe('Did you mean "Backend engineer"?');
});

test('says nothing where no owner is a role, without roles, of closed tasks and of closed plans', () => {
  expect(found(plan(['Zoe', 'Bob']))).toEqual([]);
  expect(found(plan(['QA', 'Zoe'], { roles: '' }))).toEqual([]);
  expect(found(plan(['QA', 'Zoe']).replaceAll('work | |', 'work | done |'))).toEqual([]);
  expect(found(plan(['QA', 'Zoe'], { meta: 'status: abandoned' }))).toEqual([]);
});

test('metadata of other kinds is passed over', () => {
  expect(found(plan(['QA', 'Zoe'], { meta: 'author: [1, Zoe]\naudience: 7\nowner:\n  name: x' }))).toEqual([]);
});
