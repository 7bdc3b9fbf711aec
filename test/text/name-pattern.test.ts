import { expect, test } from 'vitest';
import { expand, namePattern } from '../../src/text/name-pattern.ts';

test.each<[pattern: string, yes: string[], no: string[]]>([
  ['about_*.md', ['about_x.md', 'about_.md'], ['About_x.md', 'about_x.mdx', 'xabout_x.md']],
  ['[0-9][0-9]*-*.{md,mdx}', ['01-a.md', '123-b-c.mdx'], ['1-a.md', 'a1-b.md', '01.md']],
  ['[!_]*.md', ['a.md'], ['_index.md', '.md.txt']],
  ['?.md', ['a.md', '\u{1F600}.md'], ['ab.md', '.md']],
  ['<folder>.md', ['guides.md'], ['guide.md', '<folder>.md']],
  ['a.b+(c)|^$.md', ['a.b+(c)|^$.md'], ['aab.md']],
  ['*', ['', 'a'], []],
  ['*a*b*', ['xaxxbx', 'ab'], ['ba', 'a']],
  ['[a.md', ['[a.md'], ['a.md']],
  ['Z\u00fcrich.md', ['Zu\u0308rich.md'], ['Zurich.md']],
])('%s', (pattern, yes, no) => {
  const matches = namePattern(pattern);
  expect([...yes, ...no].filter((name) => matches(name, 'guides'))).toEqual(yes);
});

test('no pattern and no name takes long', () => {
  const start = performance.now();
  expect(namePattern(`${'*a'.repeat(50)}*b`)('a'.repeat(10_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(() => expand('{a,b}'.repeat(20))).toThrow('has more than 200 alternatives');
});
