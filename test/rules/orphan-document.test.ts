import { expect, test } from 'vitest';
import { orphanDocument } from '../../src/rules/orphan-document.ts';
import { checkText, type Tree } from '../support/check-text.ts';

const orphans = (tree: Tree) => checkText(orphanDocument, tree).map(({ path }) => path.replace('content/', ''));

test.each<[name: string, tree: Tree, expected: string[]]>([
  ['alone', { 'adrs/a.md': 'x', 'adrs/parts.svg': '' }, []],
  ['each links to the other', { 'adrs/a.md': '[b](b.md)', 'adrs/b.md': '[a](./a.md#x)' }, []],
  ['a link to itself does not count', { 'adrs/a.md': '[a](a.md) [b](b.mdx)', 'adrs/b.mdx': '[b](#x)' }, ['adrs/a.md']],
  ['a relation counts', { 'adrs/a.md': '---\nsupersedes: [b]\n---\nx', 'adrs/b.md': '[a](a.md)' }, []],
  [
    'the address of the site counts',
    { 'adrs/a.md': '[b](/plans/b/)', 'plans/b.md': '<a href="../adrs/a.md">a</a>' },
    [],
  ],
  [
    'in code and comments it does not',
    { 'adrs/a.md': '`[b](b.md)` <!-- [b](b.md) -->', 'adrs/b.md': '[a](a.md)' },
    ['adrs/b.md'],
  ],
  ['a reference counts', { 'adrs/a.md': '[B][]\n\n[b]: <b.md>\n', 'adrs/b.md': '[a](a.md)' }, []],
  [
    'from a document without a type it counts',
    { 'README.md': '[a](adrs/a.md) [b](adrs/b.md)', 'adrs/a.md': 'x', 'adrs/b.md': 'x' },
    [],
  ],
])('%s', (_, tree, expected) => {
  expect(orphans(tree)).toEqual(expected);
});
