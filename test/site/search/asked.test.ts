import { expect, test } from 'vitest';
import { addressOf, askedIn } from '../../../src/site/scripts/search/asked.ts';

const names = ['type', 'tag'];

test.each([
  ['', { text: '', chosen: {} }],
  [
    '?q=a+b&type=ADR&type=Runbook&tag=constructor',
    { text: 'a b', chosen: { type: ['ADR', 'Runbook'], tag: ['constructor'] } },
  ],
  ['?type=%3Cb%3E%26', { text: '', chosen: { type: ['<b>&'] } }],
])('reads and writes %s', (search, asked) => {
  expect(askedIn(search, names)).toEqual(asked);
  expect(addressOf('/search/', asked)).toBe(`/search/${search}`);
});

test('leaves out what is no filter, has no value, or stands twice', () => {
  expect(askedIn('?q=&type=&tag=a&tag=a&tag=&__proto__=x&other=y', names)).toEqual({
    text: '',
    chosen: { tag: ['a'] },
  });
});
