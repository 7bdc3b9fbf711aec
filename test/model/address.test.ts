import { expect, test } from 'vitest';
import { addressOf, markdownAddress } from '../../src/model/address.ts';

test.each([
  ['adrs/0007-static-search', '/adrs/0007-static-search/', '/adrs/0007-static-search.md'],
  ['guides/setup/index', '/guides/setup/index/', '/guides/setup/index.md'],
])('%s', (id, page, markdown) => {
  expect(addressOf({ id })).toBe(page);
  expect(markdownAddress({ id })).toBe(markdown);
});
