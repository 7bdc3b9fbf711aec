import { expect, test } from 'vitest';
import { externalAddresses } from '../../src/check/external-address.ts';
import { unreachableLink } from '../../src/rules/unreachable-link.ts';
import { brief, checkText, projectOf } from '../support/check-text.ts';

const addressesOf = (text: string, unchecked: string[] = []) => {
  const { config, documents } = projectOf({ 'adrs/a.md': text }, { links: { unchecked } });
  return externalAddresses(config, documents);
};

test('each address is asked for once, without what follows #', () => {
  const text = '[a](https://x.org/p?q=1#r) [b](https://x.org/p?q=1) ![c](//y.org/i.png) <a href="http://z.org">z</a>';
  expect(addressesOf(text)).toEqual(['https://x.org/p?q=1', 'https://y.org/i.png', 'http://z.org']);
});

test.each([
  '[a](b.md) [c](/d/) [e](#f) [g](mailto:a@x.org) [h](ftp://x.org/) [i](https://) [j](https://{{host}}/)',
  '[a](http://localhost:4321/) [b](http://127.0.0.1/) [c](http://[::1]:80/) [d](https://example.org/x) [e](https://a.test)',
  '`https://x.org/` <!-- https://x.org/ -->',
  '[a](https://intranet.x.org/wiki) [b](https://me:secret@x.org/) [c](https://me@x.org)',
])('nobody is asked for %j', (text) => {
  expect(addressesOf(text, ['https://intranet.x.org/'])).toEqual([]);
});

test('each link to what cannot be reached is told', () => {
  const text = 'See [a](https://x.org/p#q), [b](https://x.org/p), [c](https://x.org/) and ![d](https://x.org/i.png).';
  const unreachable = new Map([
    ['https://x.org/p', 'it answers 404'],
    ['https://x.org/i.png', 'there is no host x.org'],
  ]);
  expect(checkText(unreachableLink, { 'adrs/a.md': text }, {}, { unreachable }).map(brief)).toEqual([
    'content/adrs/a.md:1:5 "https://x.org/p" cannot be reached: it answers 404',
    'content/adrs/a.md:1:29 "https://x.org/p" cannot be reached: it answers 404',
    'content/adrs/a.md:1:75 "https://x.org/i.png" cannot be reached: there is no host x.org',
  ]);
  expect(checkText(unreachableLink, { 'adrs/a.md': text })).toEqual([]);
});
