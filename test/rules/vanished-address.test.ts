import { expect, test } from 'vitest';
import { writeRoutes } from '../../src/model/routes.ts';
import { vanishedAddress } from '../../src/rules/vanished-address.ts';
import { checkText } from '../support/check-text.ts';

const found = (addresses: string[], tree: Record<string, string>, config = {}) =>
  checkText(
    vanishedAddress,
    { ...tree, '../docwright.routes.json': writeRoutes(new Map(addresses.map((address) => [address, []]))) },
    config,
  ).map(({ path, range: { start }, message, help }) => `${path}:${start.line}:${start.column} ${message}. ${help}`);

test.each<[addresses: string[], tree: Record<string, string>, config: object]>([
  [['/', '/adrs/', '/adrs/a/'], { 'adrs/a.md': '' }, {}],
  [['/adrs/was/'], { 'adrs/a.md': '---\naliases: [adrs/was]\n---\n' }, {}],
  [['/adrs/was/'], { 'adrs/a.md': '' }, { redirects: { '/adrs/was/': '/adrs/a/' } }],
  [['/adrs/a/'], { 'adrs/a.md': '' }, { base: '/docs/' }],
])('%j stay', (addresses, tree, config) => {
  expect(found(addresses, tree, config)).toEqual([]);
});

test.each<[gone: string, now: string, named: boolean]>([
  ['/adrs/0001-serch/', 'adrs/0001-search', true],
  ['/adrs/0001-search/', 'adrs/old/0001-search', true],
  ['/adrs/0001-search/', 'adrs/0001-find-a-document', true],
  ['/adrs/search/', 'plans/way-to-go', false],
])('%s may be %s now', (gone, now, isNamed) => {
  const [finding, ...others] = found(['/adrs/', gone], { [`${now}.md`]: '' });
  expect(others).toEqual([]);
  expect(finding).toContain(
    `docwright.routes.json:5:5 The address ${gone} is gone, and docwright.routes.json promises that it stays`,
  );
  expect(finding?.includes(`to the aliases of content/${now}.md`)).toBe(isNamed);
});

test('a document that was there already is no successor', () => {
  expect(found(['/adrs/serch/', '/adrs/search/'], { 'adrs/search.md': '' })[0]).toContain(
    'to the aliases of the document that took its place',
  );
});

test('a document that no type covers has no address', () => {
  expect(found(['/notes/n/'], { 'notes/n.md': '' })).toHaveLength(1);
});

test('a redirect that leads nowhere keeps no promise', () => {
  expect(found(['/old/'], {}, { redirects: { '/old/': '/adrs/b/' } })).toHaveLength(1);
});
