import { expect, test } from 'vitest';
import { resolveConfig } from '../../src/config/define-config.ts';

const read = (redirects: Record<string, string>, base = '/') =>
  Array.from(resolveConfig({ redirects, base }, []).redirects, ([from, { to }]) => `${from} ${to}`);

test('addresses take one form, and one that leads to another leads to its end', () => {
  expect(
    read({
      old: '/adrs/new',
      '/a/index.html': '/b/#x',
      '/b': '/c/',
      '/c/': '/adrs/end/#y',
      '/d/': '/c/',
      '/away/': 'HTTPS://example.org/x?y=1#z',
      '/e/': '/away/#q',
      constructor: '/adrs/new/',
    }),
  ).toEqual([
    '/old/ /adrs/new/',
    '/a/ /adrs/end/#y',
    '/b/ /adrs/end/#y',
    '/c/ /adrs/end/#y',
    '/d/ /adrs/end/#y',
    '/away/ https://example.org/x?y=1#z',
    '/e/ https://example.org/x?y=1#z',
    '/constructor/ /adrs/new/',
  ]);
});

test.each<[redirects: Record<string, string>, message: string]>([
  [
    { '/a/': '/b/', '/b/': '/c', '/c/': '/a/' },
    'redirects: /a/ leads to /b/ leads to /c/ leads to /a/: no page is at the end',
  ],
  [{ '/a/': '/a/#x' }, 'redirects: /a/ leads to /a/: no page is at the end'],
  [{ '/a': '/x/', '/a/': '/y/' }, 'redirects: "/a" and "/a/" are one address'],
  [{ '/adrs/': '/x/' }, 'redirects: "/adrs/" is the address of a page that the site makes itself'],
  [{ '/rules/x/': '/x/' }, 'redirects: "/rules/x/" is the address of a page that the site makes itself'],
  [{ '': '/x/' }, 'redirects: "" is empty; write an address below the base such as /adrs/old-name/'],
  [{ '/a?b': '/x/' }, 'redirects: "/a?b" holds "?" or "#", and a page is the same whatever follows them; write'],
  [{ '../a': '/x/' }, 'redirects: "../a" leads out of the site'],
  [{ '/a/': 'javascript:alert(1)' }, 'redirects: "/a/" leads to "javascript:alert(1)", which begins with javascript:'],
  [{ '/a/': '//example.org' }, 'redirects: "/a/" leads to "//example.org", which names another site'],
  [{ '/a/': 'https://' }, 'redirects: "/a/" leads to "https://", which is no address'],
  [{ '/a/': '' }, 'redirects./a/: must not be empty'],
  [{ '/a/': 5 as never }, 'redirects./a/: must be a text'],
])('%j is refused', (redirects, message) => {
  expect(() => read(redirects)).toThrow(message);
});

test('the base does not belong there', () => {
  expect(() => read({ '/docs/a/': '/x/' }, '/docs')).toThrow('begins with the base; leave it out: /a/');
  expect(() => read({ '/a/': '/docs/x/' }, '/docs')).toThrow('leave it out: /x/');
});
