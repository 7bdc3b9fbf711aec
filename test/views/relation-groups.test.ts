import { expect, test } from 'vitest';
import { documentSummary } from '../../src/views/document-summary.ts';
import { linkedFrom } from '../../src/views/linked-from.ts';
import { relationGroups } from '../../src/views/relation-groups.ts';
import { standing } from '../../src/views/standing.ts';
import type { Tree } from '../support/check-text.ts';
import { documentIn, text } from './documents.ts';

const one = 'adrs/0001-a.md';
const two = 'adrs/0002-b.md';

test.each<[name: string, tree: Tree, expected: string[]]>([
  ['own relations', { [one]: text('related: [0002-b]'), [two]: '' }, ['related: 0002-b']],
  ['the other direction', { [one]: '', [two]: text('supersedes: [0001-a]') }, ['supersededBy: 0002-b']],
  [
    'both at once',
    { [one]: text('supersededBy: 0002-b'), [two]: text('supersedes: [0001-a]') },
    ['supersededBy: 0002-b'],
  ],
  ['required by', { [one]: '', 'plans/p.md': text('requires: [adrs/0001-a]') }, ['requiredBy: p']],
  ['no such document', { [one]: text('related: [0009-z]') }, []],
  ['itself', { [one]: text('related: [0001-a]') }, []],
])('%s', (_, tree, expected) => {
  const { project, document } = documentIn(tree, one);
  const groups = relationGroups(project, document);
  expect(groups.map(({ field, documents }) => `${field}: ${documents.map(({ title }) => title).join(', ')}`)).toEqual(
    expected,
  );
});

const link = '[a](0001-a.md)';
const many = { [one]: '', [two]: link, 'adrs/0003-c.md': link, 'adrs/0004-d.md': link };

test.each<[name: string, tree: Tree, limits: [number, number?], expected: string]>([
  ['links', { [one]: '', [two]: '[a](0001-a.md)' }, [9], '0002-b | +0'],
  ['no more than the limit at once', many, [1], '0002-b | 0003-c 0004-d +0'],
  ['no more than that in all', many, [1, 2], '0002-b | 0003-c +1'],
  ['relations stand elsewhere', { [one]: '', [two]: text('supersedes: [0001-a]') }, [9], ' | +0'],
  ['documents without a type have no page', { [one]: '', 'loose.md': '[a](adrs/0001-a.md)' }, [9], ' | +0'],
])('linked from: %s', (_, tree, limits, expected) => {
  const { project, document } = documentIn(tree, one);
  const found = linkedFrom(project, document, relationGroups(project, document), ...limits);
  const [documents, further] = [found.documents, found.further].map((own) => own.map(({ title }) => title).join(' '));
  expect(`${documents} | ${further}${further === '' ? '' : ' '}+${found.more}`).toBe(expected);
});

test.each<[status: string, standing: string]>([
  ['superseded', 'gone 0002-b'],
  ['Retired', 'gone 0002-b'],
  ['accepted', 'none'],
  ['proposed', 'open'],
  ['Draft', 'open'],
  ['idea', 'open'],
  ['known to nobody', 'none'],
  ['', 'none'],
])('standing of %j', (status, expected) => {
  const { project, document } = documentIn({ [one]: '', [two]: text('supersedes: [0001-a]') });
  const { docType } = documentSummary(project, document);
  const life = { ...docType.life, order: ['idea', 'accepted'] };
  const found = standing({ status, docType: { ...docType, life } }, relationGroups(project, document));
  expect(found === undefined ? 'none' : [found.tone, ...found.successors.map(({ title }) => title)].join(' ')).toBe(
    expected,
  );
});
