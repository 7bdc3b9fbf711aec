import { expect, test } from 'vitest';
import { duplicateNumber } from '../../src/rules/duplicate-number.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[paths: string[], expected: string[]]>([
  [['adrs/0001-a.md', 'adrs/0002-b.md'], []],
  [
    ['adrs/0007-a.md', 'adrs/0007-b.md'],
    [
      'content/adrs/0007-a.md:1:1 content/adrs/0007-b.md has the same number, 7',
      'content/adrs/0007-b.md:1:1 content/adrs/0007-a.md has the same number, 7',
    ],
  ],
  [
    ['adrs/7-a.md', 'adrs/0007-b.mdx', 'adrs/x/0007-c.md', 'plans/0007-d.md'],
    [
      'content/adrs/0007-b.mdx:1:1 content/adrs/7-a.md has the same number, 7',
      'content/adrs/7-a.md:1:1 content/adrs/0007-b.mdx has the same number, 7',
    ],
  ],
  [['adrs/0007-a.md', 'adrs/0007-a.mdx', 'adrs/0007-a.fr.md'], []],
  [['adrs/2026-03-01-a.md', 'adrs/2026-03-02-b.md', 'adrs/2fa.md', 'adrs/2fb.md'], []],
  [['plans/0001-a.md', 'plans/0001-b.md'], []],
])('%j', (paths, expected) => {
  const found = checkText(duplicateNumber, Object.fromEntries(paths.map((path) => [path, 'x'])));
  expect(found.map(brief)).toEqual(expected);
});

test('tells the next free number', () => {
  const found = checkText(duplicateNumber, { 'adrs/0001-a.md': 'x', 'adrs/0001-b.md': 'x', 'adrs/0009-c.md': 'x' });
  expect(found[0]?.help).toBe('Give the younger one the next free number, 0010, and mend what names it');
});
