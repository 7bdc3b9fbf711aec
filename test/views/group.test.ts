import { expect, test } from 'vitest';
import { documentSummary } from '../../src/views/document-summary.ts';
import { groupOf } from '../../src/views/group.ts';
import { trail } from '../../src/views/trail.ts';
import type { Tree } from '../support/check-text.ts';
import { documentIn, text } from './documents.ts';

const shop = text('title: T\nproject: Shop');

test.each<[name: string, tree: Tree, documents: string[], steps: unknown[]]>([
  ['a type', { 'plans/a.md': '', 'plans/b.md': '', 'adrs/0001-a.md': '' }, ['a', 'b'], []],
  [
    'a project, whatever the folder',
    { 'plans/a.md': shop, 'plans/x/b.md': shop, 'plans/c.md': text('project: Other'), 'plans/d.md': '' },
    ['a', 'b'],
    [{ project: 'Shop' }],
  ],
  ['the project that the site is called by', { 'plans/a.md': text('project: Documentation') }, ['a'], []],
  [
    'a folder of those without a project',
    { 'plans/x/a.md': '', 'plans/x/b.md': '', 'plans/c.md': '', 'plans/x/y/d.md': '', 'plans/x/e.md': shop },
    ['a', 'b'],
    [{ folder: 'x', address: undefined }],
  ],
  [
    'folders with pages of their own',
    { 'plans/x/y/a.md': '', 'plans/x/index.md': '', 'plans/x/y/index.md': '' },
    ['a', 'index'],
    [
      { folder: 'x', address: '/plans/x/index/' },
      { folder: 'y', address: '/plans/x/y/index/' },
    ],
  ],
  ['the page of a folder', { 'plans/x/index.md': '' }, ['index'], [{ folder: 'x', address: undefined }]],
  [
    'a project called like a part of objects',
    { 'plans/a.md': text('project: constructor') },
    ['a'],
    [{ project: 'constructor' }],
  ],
  [
    'a folder called as the key of a project',
    { 'plans/project Shop/a.md': '', 'plans/b.md': shop },
    ['a'],
    [{ folder: 'project Shop', address: undefined }],
  ],
])('%s', (_, tree, documents, steps) => {
  const { project, document } = documentIn(tree);
  const summary = documentSummary(project, document);
  expect(groupOf(project, summary).documents.map(({ address }) => address.split('/').at(-2))).toEqual(documents);
  expect(trail(project, summary)).toEqual(steps);
});
