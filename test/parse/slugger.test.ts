import * as fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { slugsOf } from '../../src/parse/slugger.ts';
import { limit, runs } from '../properties/runs.ts';

const titles = fc.array(
  fc.oneof(
    fc.constantFrom('Foo', 'foo', 'Foo-1', 'foo 1', 'A_b  c', '-', '', ' ', 'constructor', '__proto__', '__proto__-1'),
    fc.constantFrom('Ünïcode', '日本', '😀 a', 'A & B', "It's", 'İ', 'a\tb', 'a\nb', 'a\u00A0b'),
    fc.string({ maxLength: 8 }),
  ),
  { maxLength: 12 },
);

test(
  'headings have the ids that the slugger of the site gives',
  () =>
    fc.assert(
      fc.property(titles, (texts) => {
        const theirs = new GithubSlugger();
        expect(slugsOf(texts)).toEqual(texts.map((text) => theirs.slug(text)));
      }),
      runs(500),
    ),
  limit,
);
