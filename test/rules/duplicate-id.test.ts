import { expect, test } from 'vitest';
import { adr, defineDocType } from '../../src/doc-types/index.ts';
import { duplicateId } from '../../src/rules/duplicate-id.ts';
import { brief, checkText, type Tree } from '../support/check-text.ts';

const page = defineDocType({ name: 'page', files: ['*.md', '*.mdx'], frontmatter: adr.frontmatter });

test.each<[tree: Tree, expected: string[]]>([
  [{ 'adrs/a.md': 'x', 'adrs/b.md': 'x' }, []],
  [
    { 'adrs/a.md': 'x', 'adrs/a.mdx': 'x' },
    [
      'content/adrs/a.md:1:1 content/adrs/a.mdx has the same id, "adrs/a"',
      'content/adrs/a.mdx:1:1 content/adrs/a.md has the same id, "adrs/a"',
    ],
  ],
  [{ 'adrs/a.md': 'x', 'adrs/a.mdx': '<A>' }, ['content/adrs/a.md:1:1 content/adrs/a.mdx has the same id, "adrs/a"']],
  [{ 'adrs/a.md': 'x', 'adrs/x/a.md': 'x', 'adrs/a.svg': '' }, []],
  [
    { 'adrs.md': 'x', 'other.md': 'x' },
    ['content/adrs.md:1:1 The address /adrs/ is that of a page which the site makes itself'],
  ],
  [
    { '404.md': 'x', 'other.md': 'x' },
    ['content/404.md:1:1 The address /404/ is that of a page which the site makes itself'],
  ],
  [
    { 'rules.md': 'x', 'other.md': 'x' },
    ['content/rules.md:1:1 The address /rules/ is that of a page which the site makes itself'],
  ],
  [
    { 'search.md': 'x', 'other.md': 'x' },
    ['content/search.md:1:1 The address /search/ is that of a page which the site makes itself'],
  ],
  [{ 'adrs/ü.md': 'x', 'adrs/u.md': 'x' }, []],
])('%j', (tree, expected) => {
  expect(checkText(duplicateId, tree, { types: [adr, page] }).map(brief)).toEqual(expected);
});
