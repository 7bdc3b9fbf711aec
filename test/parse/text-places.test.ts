import { expect, test } from 'vitest';
import { textPlaces } from '../../src/parse/text-places.ts';
import { parseText } from '../support/parse-text.ts';

const text = `---
title: One
related: [./b.md]
---
import Note from '../components/Note.astro';

# One

See [two](./b.md) and https://example.com/.

## Later

<Note />
`;

const places = (source: string) => textPlaces(parseText(source, 'mdx'));

test('holds where the text is written in another way outside of its site, and survives as text', () => {
  const found = places(text);
  expect(found.headings).toEqual([{ depth: 1 }]);
  expect(found.frontmatter.exists).toBe(true);
  expect(found.links.map(({ url }) => url)).toContain('./b.md');
  expect(found.links.every(({ urlRange, syntax }) => urlRange !== undefined && syntax !== 'frontmatter')).toBe(true);
  expect(found.imports.map(([start, end]) => text.slice(start, end))).toEqual([
    "import Note from '../components/Note.astro';",
  ]);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

test('a document that cannot be parsed, and an empty one, have none', () => {
  for (const source of ['# A\n\n<Open\n', '']) expect(places(source)).toMatchObject({ links: [], imports: [] });
});
