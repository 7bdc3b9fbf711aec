import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { isExternalAddress } from '../../src/text/external.ts';

test.each([
  ['https://example.org', true],
  ['mailto:a@example.org', true],
  ['//example.org/a', true],
  ['ht\ntps://example.org', true],
  ['/\t/example.org', true],
  ['{{ site.url }}/a', true],
  ['{\n{', true],
  ['C:\\a.md', false],
  ['../a.md#b:c', false],
  ['a//b', false],
  ['', false],
])('%j', (url, expected) => {
  expect(isExternalAddress(url)).toBe(expected);
});

test('an address that begins with a scheme, with two slashes, or holds a template is one of elsewhere', () => {
  const url = array(constantFrom('a', ':', '/', '{', '\n', '\t', '.', '\\', '1')).map((parts) => parts.join(''));
  const isElsewhere = (text: string) =>
    text.includes('{{') || text.startsWith('//') || (/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[a-z]:[\\/]/i.test(text));
  const isTold = property(url, (text) => {
    expect(isExternalAddress(text)).toBe(isElsewhere(text.replace(/[\t\n\r]/g, '')));
  });
  assert(isTold, { numRuns: 2000 });
});
