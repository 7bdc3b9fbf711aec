import { expect, test } from 'vitest';
import { collectionDocuments } from '../../src/views/collection-documents.ts';
import { projectOf, type Tree } from '../support/check-text.ts';
import { text } from './documents.ts';

test.each<[name: string, collection: string, tree: Tree, paths: string[]]>([
  [
    'numbers, newest first',
    'adrs',
    { 'adrs/0002-b.md': '', 'adrs/0010-c.md': '', 'adrs/0001-a.md': '' },
    ['0010-c', '0002-b', '0001-a'],
  ],
  ['without a number last', 'adrs', { 'adrs/0001-a.md': '', 'adrs/readme.md': '' }, ['0001-a', 'readme']],
  ['titles', 'plans', { 'plans/a.md': text('title: Step 10'), 'plans/b.md': text('title: step 9') }, ['b', 'a']],
  [
    'no digits of a plan count',
    'plans',
    { 'plans/1-a.md': text('title: B'), 'plans/2-b.md': text('title: A') },
    ['2-b', '1-a'],
  ],
  ['one of two with an id', 'plans', { 'plans/a.md': '', 'plans/a.mdx': '' }, ['a']],
  ['others are left out', 'plans', { 'plans/a.md': '', 'adrs/0001-a.md': '', 'loose.md': '' }, ['a']],
])('%s', (_, collection, tree, expected) => {
  const project = projectOf(tree);
  const docType = project.config.types.find((type) => type.collection === collection)!;
  expect(collectionDocuments(project, docType).map(({ address }) => address.split('/').at(-2))).toEqual(expected);
});
