import { expect, test } from 'vitest';
import { FoldedFacts } from '../../src/engine/folded-facts.ts';
import type { Link } from '../../src/model/facts.ts';
import { parseText } from '../support/parse-text.ts';

const text = `---
title: "A \u{1F600} title that is long enough to be a part of another text"
tags: [one, two]
__proto__: own
number: .nan
---

<!-- docwright-allow broken-link: why -->

# A "heading"

See [a document](./b.md#part) and ![](picture-with-a-long-name.png), [again][b], ADR-0007.

[b]: https://example.org/a%20b "Title"

A lone surrogate: \uD83D.
`;

test('a folded document says what it said', () => {
  const facts = parseText(text);
  const folded = new FoldedFacts(facts);
  for (const name of ['links', 'ids', 'suppressions', 'rowMentions', 'anchors', 'counts', 'failures'] as const)
    expect(folded[name], name).toEqual(facts[name]);
  const { values, range, exists, keys, places } = folded.frontmatter;
  expect({ values, range, exists, keys, places }).toEqual(facts.frontmatter);
  expect(Object.keys(keys)).toContain('__proto__');
  expect(folded.links.map(({ lacksAlt }) => lacksAlt)).toEqual([undefined, true, undefined]);
});

test('what was read is the same thing until it is folded', () => {
  const folded = new FoldedFacts(parseText(text));
  const { links } = folded;
  expect(folded.links).toBe(links);
  expect(folded.frontmatter.places).toBe(folded.frontmatter.places);
  folded.fold();
  expect(folded.links).not.toBe(links);
  expect(folded.links).toEqual(links);
});

test('metadata with more values than a function takes arguments can be folded', () => {
  const { frontmatter } = parseText(`---\ntags: [${'1,'.repeat(150_000)}]\n---\n`);
  const { places } = new FoldedFacts({ ...parseText(''), frontmatter }).frontmatter;
  expect(places['tags.149999']).toEqual(frontmatter.places['tags.149999']);
});

test('a link in a metadata file stands in one of the places there', () => {
  const facts = parseText('---\nsee: ./b.md\n---\n');
  const range = facts.frontmatter.places['see']!;
  const link: Link = { kind: 'link', syntax: 'frontmatter', url: './b.md', text: '', range };
  const frontmatter = { ...facts.frontmatter, file: { path: 'content/adrs/a.yaml', text: 'see: ./b.md' } };
  const folded = new FoldedFacts({ ...facts, frontmatter, links: [link, { ...link, syntax: 'inline' }] });
  expect(folded.links.map((one) => one.range === folded.frontmatter.places['see'])).toEqual([true, false]);
  expect(folded.links[0]).toEqual(link);
});
