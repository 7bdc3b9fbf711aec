import { array, assert, constant, constantFrom, nat, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { foldLinks, unfoldLinks, unfoldUrls } from '../../src/engine/folded-links.ts';
import type { Link } from '../../src/model/facts.ts';

const position = record({ line: nat(), column: nat() }, { noNullPrototype: true });
const range = record({ start: position, end: position }, { noNullPrototype: true });
const text = string({ unit: 'binary' });

const link = record(
  {
    kind: constantFrom<Link['kind'][]>('link', 'image'),
    syntax: constantFrom<Link['syntax'][]>('inline', 'reference', 'autolink', 'html', 'jsx', 'frontmatter', 'id'),
    url: text,
    text,
    lacksAlt: constant<true>(true),
    range,
    urlRange: range,
  },
  { requiredKeys: ['kind', 'syntax', 'url', 'text', 'range'], noNullPrototype: true },
);

test('folded links say what they said', () => {
  assert(
    property(array(link), (links) => {
      const folded = foldLinks(links);
      expect(unfoldLinks(folded)).toStrictEqual(links);
      expect(unfoldUrls(folded)).toEqual(links.map(({ url }) => url));
    }),
  );
});
