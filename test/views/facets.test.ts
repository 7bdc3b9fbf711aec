import { expect, test } from 'vitest';
import { facets, keysIn, ordersOf } from '../../src/views/facets.ts';
import { collectionDocuments } from '../../src/views/collection-documents.ts';
import { indexPage } from '../../src/views/index-page.ts';
import { projectOf, type Tree } from '../support/check-text.ts';
import { text } from './documents.ts';

function listOf(tree: Tree, collection = 'adrs') {
  const project = projectOf(tree);
  const docType = project.config.types.find((type) => type.collection === collection)!;
  return { project, docType, documents: collectionDocuments(project, docType) };
}

const adrs = {
  'adrs/0001-a.md': text('status: proposed\nowner: ann\ndate: 2026-01-01\ntags: [constructor, x]\naudience: all'),
  'adrs/0002-b.md': text('status: accepted\nowner: bob\ndate: 2026-01-02\ntags: [__proto__]\naudience: all'),
  'adrs/0003-c.md': text('status: accepted\ntags: [constructor, constructor]\naudience: all'),
};

test('what tells documents apart is offered, with how many there are', () => {
  const { docType, documents } = listOf(adrs);
  const found = facets(docType, documents).map(
    ({ name, options, isSame }) =>
      `${name}: ${options.map(({ value, count }) => `${value} ${count}`).join(', ')}${isSame ? ' (same)' : ''}`,
  );
  expect(found).toEqual([
    'status: proposed 1, accepted 2',
    'owner: ann 1, bob 1',
    'project:  (same)',
    'audience: all 3 (same)',
    'tag: __proto__ 1, constructor 2, x 1',
  ]);
});

test('a document has the places of its values', () => {
  const { docType, documents } = listOf(adrs);
  expect(documents.map(keysIn(facets(docType, documents)))).toEqual([
    [1, 5],
    [1, 3, 4],
    [0, 2, 5, 6],
  ]);
});

test.each<[name: string, tree: Tree, collection: string, expected: string[]]>([
  ['nothing of one document', { 'adrs/0001-a.md': text('date: 2026-01-01') }, 'adrs', []],
  ['numbers', adrs, 'adrs', ['newest', 'title', 'lowest']],
  ['titles alone', { 'plans/a.md': '', 'plans/b.md': '' }, 'plans', []],
  ['dates', { 'plans/a.md': text('date: 2026-01-01'), 'plans/b.md': '' }, 'plans', ['newest']],
])('orders: %s', (_, tree, collection, expected) => {
  const { docType, documents } = listOf(tree, collection);
  expect(ordersOf(docType, documents)).toEqual(expected);
});

test.each<[page: number, numbers: string[], hasFilters: boolean]>([
  [1, ['0003', '0002'], true],
  [2, ['0001'], false],
])('page %i of two', (page, numbers, hasFilters) => {
  const { project, docType } = listOf(adrs);
  const { rows, total, pages, filters } = indexPage(project, docType, page, 2);
  expect(rows.map(({ number }) => number)).toEqual(numbers);
  expect([total, pages]).toEqual([3, ['/adrs/', '/adrs/page/2/']]);
  expect(filters !== undefined).toBe(hasFilters);
});

test('an index of nothing has one page', () => {
  const { project, docType } = listOf({});
  expect(indexPage(project, docType, 1)).toMatchObject({
    rows: [],
    pages: ['/adrs/'],
    filters: { orders: [] },
  });
  expect(indexPage(project, docType, 1).filters?.facets.every(({ isSame }) => isSame)).toBe(true);
});
