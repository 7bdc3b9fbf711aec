import { describe, expect, test } from 'vitest';
import { relativeAddress, targetOf, wayToTop } from '../../src/site/offline/addresses.ts';
import { changeStyle } from '../../src/site/offline/css.ts';
import { topMark } from '../../src/site/offline/data.ts';
import { forScript, inlineModule } from '../../src/site/offline/modules.ts';
import { type Found, offlinePage } from '../../src/site/offline/page.ts';

const files = new Set([
  'index.html',
  'a/index.html',
  'a/b c/index.html',
  'a/50%.png',
  'ü.txt',
  'page.html',
  'x.js',
  'feed.xml',
  'a/x.md',
]);
const site = { base: '/docs/', origin: undefined, files };
const onWeb = { ...site, origin: 'https://example.org' };

describe('targetOf', () => {
  test.each([
    ['/docs/', 'index.html', ''],
    ['/docs', undefined, ''],
    ['/docs/a/', 'a/index.html', ''],
    ['/docs/a', 'a/index.html', ''],
    ['/docs/a/b%20c/?q=1#x', 'a/b c/index.html', '?q=1#x'],
    ['../', 'index.html', ''],
    ['./b c/', 'a/b c/index.html', ''],
    ['50%25.png', 'a/50%.png', ''],
    ['/docs/%C3%BC.txt', 'ü.txt', ''],
    ['/docs/page.html#%zz', 'page.html', '#%zz'],
    [' /docs/x.js\n', 'x.js', ''],
    ['/docs/50%', undefined, ''],
    ['/docs/../docs/x.js', 'x.js', ''],
    ['/docs/../../../etc/passwd', undefined, ''],
  ])('%j', (address, file, tail) => {
    const lost = { address, isLost: true };
    expect(targetOf(site, 'a/index.html', address)).toEqual(file === undefined ? lost : { file, tail });
  });

  test.each(['', '#x', '?q=1', 'https://example.org/docs/', 'mailto:a@example.org', 'data:,x', 'javascript:void 0'])(
    'leaves %j as it is',
    (address) => expect(targetOf(site, 'a/index.html', address)).toBeUndefined(),
  );

  test('what is not in the copy leads to the web where that is known', () => {
    expect(targetOf(onWeb, 'a/index.html', '/app/?a#b')).toEqual({
      address: 'https://example.org/app/?a#b',
      isLost: false,
    });
    expect(targetOf(onWeb, 'a/index.html', 'gone/')).toEqual({
      address: 'https://example.org/docs/a/gone/',
      isLost: false,
    });
    expect(targetOf(site, 'a/index.html', '//cdn.example.org/x')).toEqual({
      address: 'https://cdn.example.org/x',
      isLost: false,
    });
  });
});

test.each([
  ['index.html', 'a/index.html', 'a/index.html', './'],
  ['a/index.html', 'index.html', '../index.html', '../'],
  ['a/b/index.html', 'a/b/x #?%.png', 'x%20%23%3F%25.png', '../../'],
  ['a/b/index.html', 'a/c/index.html', '../c/index.html', '../../'],
  ['a/index.html', 'a/b:c', './b:c', '../'],
  ['a/index.html', 'a/index.html', 'index.html', '../'],
])('from %s to %s', (from, to, way, top) => expect([relativeAddress(from, to), wayToTop(from)]).toEqual([way, top]));

test.each([
  ['a { b: url(/x.png) }', 'a { b: url("<x.png>") }'],
  ['a { b: URL( "/x\\29 .png" ) }', 'a { b: URL( "<x).png>" ) }'],
  ["@import '/x.css' screen;", '@import "<x.css>" screen;'],
  ['/* url(/x.png) */ a { content: "url(/x.png)" }', '/* url(/x.png) */ a { content: "url(/x.png)" }'],
  ['a { b: url(data:image/png;base64,AA==) }', 'a { b: url(data:image/png;base64,AA==) }'],
  ['a { b: url(/a"b) }', 'a { b: url(/a"b) }'],
  ["a { content: 'it\\'s url(/x)'; c: url('/y') }", "a { content: 'it\\'s url(/x)'; c: url(\"<y>\") }"],
  ['a { b: image-set(url(/1) 1x, url(/2) 2x', 'a { b: image-set(url("<1>") 1x, url("<2>") 2x'],
])('the style %j', (style, expected) =>
  expect(changeStyle(style, (url) => (url.startsWith('/') ? `<${url.slice(1)}>` : undefined))).toBe(expected),
);

describe('offlinePage', () => {
  const made = (html: string, more = {}): [string, Found] => {
    const found: Found = { data: new Set(), modules: new Map(), wanted: new Set(), lost: new Map() };
    const link = (to: string) => relativeAddress('a/index.html', to);
    return [offlinePage(html, { site, file: 'a/index.html', link, top: '../', found, ...more }), found];
  };

  test.each([
    ['<a href=/docs/>x</a>', '<a href="../index.html">x</a>'],
    [
      "<a title='/docs/' href='/docs/?a=1&amp;b=\"2\"'>/docs/</a>",
      "<a title='/docs/' href='../index.html?a=1&amp;b=%222%22'>/docs/</a>",
    ],
    ['<!-- <a href="/docs/"> --><p>&lt;a href="/docs/"></p>', '<!-- <a href="/docs/"> --><p>&lt;a href="/docs/"></p>'],
    ['<textarea><a href="/docs/"></textarea>', '<textarea><a href="/docs/"></textarea>'],
    ['<script>let a = "<a href=\'/docs/\'>"</script>', '<script>let a = "<a href=\'/docs/\'>"</script>'],
    ['<img srcset="/docs/a/50%25.png 1x,  /docs/x.js 2.5x" alt>', '<img srcset="50%25.png 1x,  ../x.js 2.5x" alt>'],
    [
      '<meta http-equiv="Refresh" content="0; URL=\'/docs/#x\'">',
      '<meta http-equiv="Refresh" content="0; URL=\'../index.html#x\'">',
    ],
    ['<p style="background: url(&quot;/docs/x.js&quot;)">', '<p style="background: url(&quot;../x.js&quot;)">'],
    ['<style>a { b: url(/docs/x.js) }</style>', '<style>a { b: url("../x.js") }</style>'],
    ['<link rel="modulepreload" href="/docs/x.js"><b>', '<b>'],
    ['<form action="/docs/"><i data-search="/docs/">', '<form action="../index.html"><i data-search="../">'],
    ['<svg><use href="#a"></use><a xlink:href="/docs/a/">', '<svg><use href="#a"></use><a xlink:href="index.html">'],
    ['<script type="module">document.title = 1</script>', '<script type="module">document.title = 1</script>'],
    [
      '<i data-pages="no list"><meta name="description" content="/docs/">',
      '<i data-pages="no list"><meta name="description" content="/docs/">',
    ],
  ])('%s', (html, expected) => expect(made(html)[0]).toBe(expected));

  test('modules become one script, and what scripts load is noted', () => {
    const [html, { modules, data }] = made(
      '<script type="module" src="/docs/x.js"></script><b data-copy-markdown="/docs/a/x.md" data-pages=\'["/docs/a/b%20c/"]\'>',
    );
    expect(html).toBe(
      '<script defer src="../docwright-offline.js" data-module="x.js"></script><b data-copy-markdown="x.md" data-pages=\'["b%20c/index.html"]\'>',
    );
    expect([[...modules.keys()], [...data]]).toEqual([['x.js'], ['a/x.md', 'a/b c/index.html']]);
  });

  test('what is for machines is left to the web unless somebody links to it', () => {
    const hint = '<link rel="alternate" href="/docs/feed.xml">';
    const [html, { wanted }] = made(hint, { site: onWeb });
    expect([html, wanted.size]).toEqual(['<link rel="alternate" href="https://example.org/docs/feed.xml">', 0]);
    const [linked, found] = made('<a href="/docs/feed.xml">');
    expect([linked, [...found.wanted]]).toEqual(['<a href="../feed.xml">', ['feed.xml']]);
  });

  test('an address that leads nowhere stays and is told of once', () => {
    const [html, { lost }] = made('<a href="/app/"></a><a href="/app/"></a>');
    expect([html, [...lost]]).toEqual(['<a href="/app/"></a><a href="/app/"></a>', [['/app/', 'a/index.html']]]);
  });

  test('of a page that others show, addresses begin at the top', () => {
    const [html] = made('<a href="b c/">', { link: (to: string) => topMark + to });
    expect(html.split(topMark)).toEqual(['<a href="', 'a/b c/index.html">']);
  });
});

test('modules ask the script of the copy for what they load while they run', () => {
  expect(forScript("import a from './a.js'; import(`./b.js`); import(a); x(import.meta.url)", 'x.js')).toBe(
    'import a from \'./a.js\'; import(`./b.js`); docwrightOffline.import(a); x(docwrightOffline.meta("x.js").url)',
  );
  const listing = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js"])))=>i.map(i=>d[i]);';
  expect(forScript(listing, 'x.js')).toBe(listing.replace('i.map(i=>d[i])', 'docwrightOffline.ahead(i.map(i=>d[i]))'));
  expect(inlineModule("import '/docs/x.js'; export * from './b%20c/'", site, 'a/index.html')?.code).toBe(
    'import "/x.js"; export * from "/a/b c/index.html"',
  );
  expect(inlineModule('const important = 1', site, 'a/index.html')).toBeUndefined();
});
