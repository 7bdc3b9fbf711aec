import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { hastPlugins } from '../../src/site/render/plugins.ts';
import { renderParts } from '../support/render.ts';
import { features } from '../../src/parse/settings.ts';
import { parseText } from '../support/parse-text.ts';

test.each<[text: string, expected: string[]]>([
  ['# A\n## B ##\n###### C', ['1 A #a 1:1', '2 B #b 2:1', '6 C #c 3:1']],
  ['## A\n## A\n## A-1\n## a', ['2 A #a 1:1', '2 A #a-1 2:1', '2 A-1 #a-1-1 3:1', '2 a #a-2 4:1']],
  ['## "Smart" -- it\'s...', ['2 “Smart” – it’s… #smart--its 1:1']],
  ['## `code <T>` & *em* [l](m.md) ~~s~~', ['2 code <T> & em l s #code-t--em-l-s 1:1']],
  ['## 😀 Emoji :tada:', ['2 😀 Emoji :tada: #-emoji-tada 1:1']],
  ['## Ünï ĆODÉ 日本\r\n', ['2 Ünï ĆODÉ 日本 #ünï-ćodé-日本 1:1']],
  ['## a\\_b &amp; c_d', ['2 a_b & c_d #a_b--c_d 1:1']],
  ['One `a\r\nb` `\nc`\r\n===', ['1 One a b  c #one-a-b--c 1:1']],
  ['One\ntwo\n===\nThree\n---\n', ['1 One\ntwo #onetwo 1:1', '2 Three #three 4:1']],
  [
    '> ## Quoted\n\n- ## In a list\n\n<div>\n\n## In HTML\n\n</div>',
    ['2 Quoted #quoted 1:3', '2 In a list #in-a-list 3:3', '2 In HTML #in-html 7:1'],
  ],
  ['## <b>html</b> x <!-- c -->\n## ![alt](i.png)', ['2 html x #html-x- 1:1', '2  # 2:1']],
  ['```\n## no\n```\n    ## no\n\\## no\n#no\n<!--\n## no\n-->\n<h2>no</h2>', []],
  ['## Note [^1] more\n\n[^1]: x', ['2 Note  more #note--more 1:1']],
  ['---\na: 1\n---\n## A', ['2 A #a 4:1']],
  [
    '## Why so {#why}\n## Why so\n### *x* {#a--b.c}  ##',
    ['2 Why so #why 1:1', '2 Why so #why-so 2:1', '3 x #a--b.c 3:1'],
  ],
  [
    '## `{#a}`\n## {#b}\n## GET /users/{id}\n## c {#d e}\n## f {#g} h',
    [
      '2 {#a} #a 1:1',
      '2 {#b} #b 2:1',
      '2 GET /users/{id} #get-usersid 3:1',
      '2 c {#d e} #c-d-e 4:1',
      '2 f {#g} h #f-g-h 5:1',
    ],
  ],
])('%j', (text, expected) => {
  const { headings } = parseText(text);
  expect(
    headings.map(
      ({ depth, text: title, slug, range: { start } }) => `${depth} ${title} #${slug} ${start.line}:${start.column}`,
    ),
  ).toEqual(expected);
});

test('expressions and components say nothing in a heading', () => {
  const { headings } = parseText('## <Badge/> Hi {1 + 1} <b>x</b>\n\n<Wrap>\n  ## In\n</Wrap>\n', 'mdx');
  expect(headings.map(({ text, slug }) => [text, slug])).toEqual([
    ['Hi  x', '-hi--x'],
    ['In', 'in'],
  ]);
});

test('the site gives each heading the slug that is checked', async () => {
  const text =
    [
      'A',
      'A',
      '"Smart" -- it\'s...',
      '`code <T>` & *em* [l](m.md)',
      '😀 Emoji',
      'Ünï ćodé',
      'a\\_b &amp; c_d',
      '<b>html</b> x <!-- c -->',
      '![alt](i.png)',
      'A-1',
      '(c) 1/2 --- <3',
    ]
      .map((title) => `## ${title}\n\n`)
      .join('') + 'Setext  \nmore\n---\n';
  const plugins = hastPlugins(renderParts());
  const { html } = await markdownToHtml(text, { features, hastPlugins: plugins });
  const ids = Array.from(html.matchAll(/<h2[^>]* id="([^"]*)"/g), ([, id]) => id).filter(
    (id) => id !== 'footnote-label',
  );
  expect(ids).toEqual(parseText(text).headings.map(({ slug }) => slug));
});

test.each<[text: string, expected: string[] | undefined]>([
  ['## One -- two\n## "A" --- b ... `--c` -- d', ['one----two', 'a-----b----c----d']],
  ['## Plain\n## 2025–2026', undefined],
  ['## Title {#id}\n## Title id\n\n<a id="x"></a>', ['title-id', 'title-id-1', 'x']],
  ['## a -- b\n## a  b\n## Other', ['a----b', 'a--b', 'other']],
])("the code host's anchors of %j", (text, expected) => {
  expect(parseText(text).hostAnchors).toEqual(expected);
});

test('an id in braces in MDX needs a backslash', () => {
  expect(parseText('## Why \\{#why}', 'mdx').headings.map(({ text, slug }) => [text, slug])).toEqual([['Why', 'why']]);
});
