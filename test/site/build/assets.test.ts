import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assetsIn, filesIn, removeUnusedPictures, sharedAssets } from '../../../src/site/build/assets.ts';
import { writeTree } from '../../support/cli.ts';

test.each<[name: string, html: string, found: string[]]>([
  ['none', '<p>_astro</p>', []],
  ['below a base, each once', '<img src="/docs/_astro/a.png"><a href="/docs/_astro/a.png">', ['_astro/a.png']],
  ['several sizes', '<img srcset="/_astro/b_1.webp 1x, /_astro/b_2.webp 2x">', ['_astro/b_1.webp', '_astro/b_2.webp']],
  ['escaped', '<img src="/_astro/a%20b&amp;c.png?x=1#y">', ['_astro/a b&c.png']],
  ['with marks that end names elsewhere', `<img src="/_astro/it's_(1),2.png">`, ["_astro/it's_(1),2.png"]],
  ['words of a text', '<p>dist/_astro/app.css and /_astro/ and _astro/a.p</p>', []],
  ['a percent sign that escapes nothing', '<img src="/_astro/100%.png">', ['_astro/100%.png']],
  ['in styles', '<style>a{background:url(/_astro/c.svg)}</style>', ['_astro/c.svg']],
])('files that a page names: %s', (_, html, found) => {
  const there = ['a', 'b_1', 'b_2', 'a b&c', '100%', 'c', "it's_(1),2"];
  const known = new Set(there.flatMap((name) => ['png', 'webp', 'svg'].map((end) => `_astro/${name}.${end}`)));
  expect(assetsIn(html, '_astro', known)).toEqual(found);
});

test('pictures that nothing names go, all else stays', () => {
  const site = writeTree({
    'index.html': '<img src="/_astro/not-read.png">',
    'own.html': '<img src="/_astro/own.png">',
    '_astro/own.png': '',
    '_astro/public.png': '',
    'feed.atom': '<logo>/_astro/feed.png</logo>',
    '_astro/feed.png': '',
    '_astro/not-read.png': '',
    '_astro/page.png': '',
    '_astro/style.png': '',
    '_astro/unused.png': '',
    '_astro/a.css': 'a{background:url(/_astro/style.png)}',
    '_astro/b.js': '',
    'own/unused.png': '',
  });
  const files = filesIn(site);
  const left = removeUnusedPictures(
    site,
    files,
    '_astro',
    new Map([['index.html', ['_astro/page.png']]]),
    (file) => file !== '_astro/public.png',
  );
  expect(left.toSorted()).toEqual(files.filter((file) => !/_astro\/(?:unused|not-read)/.test(file)).toSorted());
  expect(existsSync(join(site, '_astro/unused.png'))).toBe(false);
  expect(filesIn(site).toSorted()).toEqual(left.toSorted());
  expect(sharedAssets(site, '_astro')).toEqual(['_astro/a.css', '_astro/b.js']);
  expect(filesIn(site, 'none')).toEqual([]);
});
