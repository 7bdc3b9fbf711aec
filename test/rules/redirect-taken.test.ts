import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType, oldAddress } from '../../src/doc-types/index.ts';
import { redirectTaken } from '../../src/rules/redirect-taken.ts';
import { brief, checkText } from '../support/check-text.ts';

const found = (aliases: string, more = {}, config = {}) =>
  checkText(redirectTaken, { 'adrs/a.md': `---\ntitle: A\naliases: ${aliases}\n---\n`, ...more }, config).map(brief);

test.each<[aliases: string, more: Record<string, string>, config: object, expected: string[]]>([
  ['[adrs/old, /x/]', {}, {}, []],
  ['[adrs/a]', {}, {}, ['content/adrs/a.md:3:11 The old address "adrs/a" is the one that the document has now']],
  [
    '[/adrs/A/]',
    {},
    {},
    ['content/adrs/a.md:3:11 The old address "/adrs/A/" is the one that the document has now, but for letter case'],
  ],
  ['[x, /x/]', {}, {}, ['content/adrs/a.md:3:14 The old address "/x/" stands twice']],
  [
    '[adrs/b]',
    { 'adrs/b.md': '' },
    {},
    ['content/adrs/a.md:3:11 The old address "adrs/b" is that of content/adrs/b.md'],
  ],
  ['[notes/b]', { 'notes/b.md': 'No type covers it.' }, {}, []],
  ['[adrs]', {}, {}, ['content/adrs/a.md:3:11 The old address "adrs" is that of a page which the site makes itself']],
  [
    '[x]',
    { 'plans/p.md': '---\naliases: [/x/]\n---\n' },
    {},
    [
      'content/adrs/a.md:3:11 The old address "x" is claimed by content/plans/p.md too',
      'content/plans/p.md:2:11 The old address "/x/" is claimed by content/adrs/a.md too',
    ],
  ],
  [
    '[x]',
    {},
    { redirects: { '/x/': '/adrs/' } },
    ['content/adrs/a.md:3:11 The old address "x" stands among the redirects of the config too'],
  ],
  [
    '[]',
    {},
    { redirects: { '/adrs/a/': '/adrs/' } },
    ['content/adrs/a.md:1:1 The config leads "/adrs/a/" elsewhere, and it is the address of this document'],
  ],
])('%s', (aliases, more, config, expected) => {
  expect(found(aliases, more, config)).toEqual(expected);
});

test('a contract says which field has old addresses, and others are not looked at', () => {
  const frontmatter = z.looseObject({ aliases: z.array(z.string()), was: z.object({ at: oldAddress().optional() }) });
  const note = defineDocType({ name: 'note', folder: 'notes', frontmatter });
  const tree = { 'notes/n.md': '---\naliases: [notes/n]\nwas: { at: /notes/n/ }\n---\n' };
  expect(checkText(redirectTaken, tree, { types: [note] }).map(brief)).toEqual([
    'content/notes/n.md:3:12 The old address "/notes/n/" is the one that the document has now',
  ]);
});
