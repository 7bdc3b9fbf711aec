import { expect, test } from 'vitest';
import type { Format } from '../../src/model/facts.ts';
import { textIn } from '../../src/text/slice.ts';
import { parseText, place } from '../support/parse-text.ts';

/** `kind syntax url | line:column source` */
const linksOf = (text: string, format?: Format) =>
  parseText(text, format).links.map(
    ({ kind, syntax, url, range }) => `${kind} ${syntax} ${url} | ${place(text, range)}`,
  );

test.each<[text: string, expected: string[]]>([
  [
    '[a](b.md "t") ![i](<p q.png>)',
    ['link inline b.md | 1:1 [a](b.md "t")', 'image inline p q.png | 1:15 ![i](<p q.png>)'],
  ],
  ['[a](b\\_c.md?x&amp;y#%C3%BC)', ['link inline b_c.md?x&y#%C3%BC | 1:1 [a](b\\_c.md?x&amp;y#%C3%BC)']],
  [
    '[a][R] [r][] [r] ![r] ![a][r]\n\n[r]: <x y.md> "T"\n[r]: no.md\n',
    [
      'link reference x y.md | 1:1 [a][R]',
      'link reference x y.md | 1:8 [r][]',
      'link reference x y.md | 1:14 [r]',
      'image reference x y.md | 1:18 ![r]',
      'image reference x y.md | 1:23 ![a][r]',
    ],
  ],
  ['[a][none] [none]\n\n[unused]: no.md', []],
  [
    '<https://x.org> https://y.org. me@z.org',
    [
      'link autolink https://x.org | 1:1 <https://x.org>',
      'link autolink https://y.org | 1:17 https://y.org',
      'link autolink mailto:me@z.org | 1:32 me@z.org',
    ],
  ],
  [
    'é😀 [ü](ö.md)\r\n\r\n> [日](本.md)\r\n',
    ['link inline ö.md | 1:5 [ü](ö.md)', 'link inline 本.md | 3:3 [日](本.md)'],
  ],
  ['[![a](i.png)](l.md)', ['link inline l.md | 1:1 [![a](i.png)](l.md)', 'image inline i.png | 1:2 ![a](i.png)']],
  ['| a |\n|---|\n| [x](y\\|z.md) |', ['link inline y|z.md | 3:3 [x](y\\|z.md)']],
  [
    'Note[^1]\n\n[^1]: See [a](b.md).\n\n    [c](d.md)',
    ['link inline b.md | 3:11 [a](b.md)', 'link inline d.md | 5:5 [c](d.md)'],
  ],
  ['- [ ] [a](b.md)\n  > ## [c](d.md)', ['link inline b.md | 1:7 [a](b.md)', 'link inline d.md | 2:8 [c](d.md)']],
  ['`[a](no.md)` \\[a](no.md) [a\\](no.md)\n\n```\n[a](no.md)\n```\n\n    [a](no.md)\n', []],
  ['<!-- [a](no.md) <a href="no.md"> -->\n\nx <!--\n[a](no.md)\n--> y', []],
  ['<!--\n\n[a](no.md)\n\n-->\n\n[b](b.md)', ['link inline b.md | 7:1 [b](b.md)']],
  [
    '<div>\n<A HREF="x.md">t</A> <img src=p.png>\n</div>',
    ['link html x.md | 2:10 x.md', 'image html p.png | 2:31 p.png'],
  ],
  [
    "Text <a href='a&amp;b.md'>t</a><br/><img alt='src=\"no\"' src=p.png>",
    ['link html a&b.md | 1:15 a&amp;b.md', 'image html p.png | 1:61 p.png'],
  ],
  [
    '<a href="&#98;.md"> <a href = &#98;> <a href="" id>',
    ['link html b.md | 1:10 &#98;.md', 'link html b | 1:31 &#98;'],
  ],
  [
    '<picture><source srcset="d.png, e&#45;2x.png 2x"><source SRCSET=" a.png 1x,b.png 2x,"></picture>',
    [
      'image html d.png | 1:26 d.png, e&#45;2x.png 2x',
      'image html e-2x.png | 1:26 d.png, e&#45;2x.png 2x',
      'image html a.png | 1:67 a.png',
      'image html b.png | 1:76 b.png',
    ],
  ],
  ['<video poster="p.png"></video> <img srcset="data:,a 1x" alt="">', ['image html p.png | 1:16 p.png']],
  ['<a href=\u00A0>', ['link html \u00A0 | 1:9 \u00A0']],
  ['<div>\n\n[a](b.md)\n\n</div>', ['link inline b.md | 3:1 [a](b.md)']],
  ['<pre>\n<a href="a.md">[x](no.md)</a>\n</pre>', ['link html a.md | 2:10 a.md']],
  ['<script>\nlet a = "<a href=no.md>";\n</script>\n\n<link href="no.css">', []],
  ['One\rtwo <a href="a.md">\r\r[b](b.md)', ['link html a.md | 2:14 a.md', 'link inline b.md | 4:1 [b](b.md)']],
  ['[a]() [b](<>) [c](#)', ['link inline  | 1:1 [a]()', 'link inline  | 1:7 [b](<>)', 'link inline # | 1:15 [c](#)']],
  ['---\nlink: "[a](no.md)"\n---\n[a](b.md)', ['link inline b.md | 4:1 [a](b.md)']],
])('%j', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test.each<[text: string, expected: string[]]>([
  ['<Card href="/a/" title="x">[in](b.md)</Card>', ['link jsx /a/ | 1:13 /a/', 'link inline b.md | 1:28 [in](b.md)']],
  [
    '<A href={"a.md"} /> <A href={`b.md`} /> <Img src={\'c.png\'}/>',
    ['link jsx a.md | 1:11 a.md', 'link jsx b.md | 1:31 b.md', 'image jsx c.png | 1:52 c.png'],
  ],
  ["<A href={'/a' + '/b'} /> <A href={f('a.md')} /> <A href={x ? 'a.md' : 'b.md'} /> <A href={'a\\'b.md'} />", []],
  ['<A href={url} /> <A href={`${x}.md`} /> <A {...rest} href />', []],
  [
    '<A data-href="a.md" href="a.md" src="a&amp;b.md" /> <A id="x"href="c.md" />',
    ['link jsx a.md | 1:27 a.md', 'image jsx a&b.md | 1:38 a&amp;b.md', 'link jsx c.md | 1:68 c.md'],
  ],
  ['<A\n  title="href"\n  href="a.md"\n/>', ['link jsx a.md | 3:9 a.md']],
  ['<Tabs>\n  <Tab label="[no](no.md)">\n    [yes](a.md)\n  </Tab>\n</Tabs>', ['link inline a.md | 3:5 [yes](a.md)']],
  [
    '<Img srcSet="a.png 1x, b.png 2x" poster={"c.png"} />',
    ['image jsx a.png | 1:14 a.png', 'image jsx b.png | 1:24 b.png', 'image jsx c.png | 1:43 c.png'],
  ],
  ['{/* [a](no.md) <A href="no.md" /> */}\n\n`<A href="no.md" />`', []],
  ['import a from "no.md"\n\n[a](b.md)', ['link inline b.md | 3:1 [a](b.md)']],
])('%j in MDX', (text, expected) => {
  expect(parseText(text, 'mdx').failures).toEqual([]);
  expect(linksOf(text, 'mdx')).toEqual(expected);
});

test.each<[text: string, format: Format, anchors: string[]]>([
  ['<a id="A"></a> <a name=b></a> <p id=\'c&amp;d\'> <input name="no"> <!-- <a id="no"> -->', 'md', ['A', 'b', 'c&d']],
  ['`<a id="no">`\n\n```html\n<a id="no">\n```\n', 'md', []],
  [
    '## T\n\nx[^1] y[^Big]\n\n[^1]: x\n[^Big]: y [^1]\n[^unused]: z',
    'md',
    [
      't',
      'user-content-fnref-1',
      'user-content-fnref-big',
      'user-content-fnref-1-2',
      'user-content-fn-1',
      'user-content-fn-big',
      'footnote-label',
    ],
  ],
  ['<A id="a" /> <B id={"b"} /> <C id={c} />', 'mdx', ['a', 'b']],
])('anchors of %j', (text, format, anchors) => {
  expect(parseText(text, format).anchors).toEqual(anchors);
});

test.each<[text: string, format: Format, expected: (string | undefined)[]]>([
  [
    '[a](b.md "t") ![i](<p q.png>) [![x](i.png)](l.md) [w](  c.md  )',
    'md',
    ['b.md', 'p q.png', 'l.md', 'i.png', 'c.md'],
  ],
  ['[a][r] [r]\n\n[r]:\n  <x y.md> "T"', 'md', ['x y.md', 'x y.md']],
  [
    '[a](b(c).md) [d](e.md "](e.md") [f](g\\_h.md) [i](j&amp;k.md) [l]()',
    'md',
    ['b(c).md', undefined, undefined, undefined, undefined],
  ],
  ['[one\ntwo](\nb.md\n"t") > [x\\]](y.md)', 'md', ['b.md', 'y.md']],
  ['<https://x.org> https://y.org', 'md', ['https://x.org', 'https://y.org']],
  ['<a href="a.md">x</a> <a href="b&amp;c.md">x</a>', 'md', ['a.md', undefined]],
  ['<A href="a.md" /> <A href={`b.md`} />', 'mdx', ['a.md', 'b.md']],
])('the place of the address in %j', (text, format, expected) => {
  const { links } = parseText(text, format);
  expect(links.map(({ urlRange }) => urlRange && textIn(text, urlRange))).toEqual(expected);
});

/** `text -> label` */
const referencesOf = (text: string, format?: Format) =>
  parseText(text, format).undefinedReferences.map(({ label, range }) => `${place(text, range)} -> ${label}`);

test.each<[text: string, expected: string[]]>([
  ['See [the plan][Search] now', ['1:5 [the plan][Search] -> Search']],
  ['[RFC 2119][] ![a][b] **[c][d]**', ['1:1 [RFC 2119][] -> RFC 2119', '1:14 ![a][b] -> b', '1:24 [c][d] -> d']],
  ['| ä |\r\n|---|\r\n| [x\\_y][z] |\r\n\r\n## [h][i]', ['3:3 [x\\_y][z] -> z', '5:4 [h][i] -> i']],
  ['[`code`][x] [two\nlines][la\nbel]', ['1:1 [`code`][x] -> x', '1:13 [two\nlines][la\nbel] -> la\nbel']],
  ['- [ ] [a][b]\n\n> [c][1]\n\nNote[^1]\n\n[^1]: [d][e]', ['1:7 [a][b] -> b', '3:3 [c][1] -> 1', '7:7 [d][e] -> e']],
  [
    '[`x.y()`][] [a][`b`] [a][<b>c</b>]',
    ['1:1 [`x.y()`][] -> `x.y()`', '1:13 [a][`b`] -> `b`', '1:22 [a][<b>c</b>] -> <b>c</b>'],
  ],
  ['sum([<i>values</i>][, <i>accessor</i>]) [a][ , b]', []],
  ['[a][b] [b][] [b]\n\n[B]: x.md', []],
  [
    '[none] [a] [b], [x] (y), [ ][x] [1][2] [3] [4][^5] a[0][1] f()[i][j] `x`[i][j] [string][] = a',
    ['1:80 [string][] -> string'],
  ],
  ['\\[a][b] [a\\][b] [a][b\\] `[a][b]` <!-- [a][b] --> $[a][b]$\n\n    [a][b]\n\n```\n[a][b]\n```', []],
  ['[BUG][API] Title, [a][b][c], [a][b](c.md), int[][], map[string][]byte, @[a][b], [a][b]: x', []],
  ['<p title="[a][b]">x</p> [[a][b]]', []],
])('undefined references in %j', (text, expected) => {
  expect(referencesOf(text)).toEqual(expected);
});

test('undefined references in MDX', () => {
  expect(referencesOf('[a][b] {x[0][1]} {/* [a][b] */} <A b="[a][b]">[c][d]</A>', 'mdx')).toEqual([
    '1:1 [a][b] -> b',
    '1:47 [c][d] -> d',
  ]);
});

test.each(['[', '[a', '[a][', '[a\\', '][', '[a][b', '![](', '{#a', '$['])('%s a hundred thousand times', (part) => {
  const text = `## ${part.repeat(30_000)}\n\n${part.repeat(100_000)}\n`;
  expect(parseText(text).failures).toEqual([]);
});
