import { expect, test } from 'vitest';
import { refuseHiddenPages } from '../../../src/site/build/public-files.ts';

const pages = ['/', '/404.html', '/adrs/', '/adrs/0001-a/'];

test.each(['robots.txt', 'adrs/data.csv', 'adrs/0001-a/picture.png', 'adrs/0001-ab'])('%s may be there', (file) => {
  expect(() => refuseHiddenPages('public', [file], pages)).not.toThrow();
});

test.each([
  ['index.html', '/'],
  ['404.html', '/404.html'],
  ['adrs/0001-a/index.html', '/adrs/0001-a/'],
  ['adrs/0001-a/index.html/below.txt', '/adrs/0001-a/'],
  ['adrs/0001-a', '/adrs/0001-a/'],
])('%s stands in the way of %s', (file, address) => {
  expect(() => refuseHiddenPages('public', [file], pages)).toThrow(
    `public/${file} stands where the page ${address} belongs`,
  );
});

test('there need be no files', () => {
  expect(() => refuseHiddenPages('public', [], pages)).not.toThrow();
});
