import { expect, test } from 'vitest';
import { brokenAnchor } from '../../src/rules/broken-anchor.ts';
import { brief, checkText } from '../support/check-text.ts';
import { mended } from '../support/mended.ts';

const others = {
  'adrs/b.mdx': '## Goal\n\n<a id="there" />\n\n## Goal\n',
  'adrs/broken.mdx': '## Goal\n\n<A>\n',
  'notes/n.md':
    '# Über uns\n\n## "Smart" -- it\'s `code()`\n\n<a name="old"></a> <div id=\'box\'></div>\n\nNote[^1]\n\n[^1]: x\n',
  'adrs/parts.svg': '',
};

const found = (text: string) =>
  checkText(brokenAnchor, { 'adrs/a.md': text, ...others }).filter(({ path }) => path.endsWith('/a.md'));

test.each([
  '## Here\n\n[a](#here) [b](#) [c](#top) [d](#TOP) [e](a.md#here) [f](./a.md#) [g](#user-content-here)',
  '[a](b.mdx#goal) [b](b.mdx#goal-1) [c](b.mdx#there) [d](/adrs/b/#goal) [e](b.mdx?x=1#goal)',
  '[a](../notes/n.md#über-uns) [b](../notes/n.md#%C3%BCber-uns) [c](../notes/n.md#smart--its-code) [d](../notes/n.md#old) [e](../notes/n.md#box)',
  '[a](../notes/n.md#user-content-fn-1) [b](../notes/n.md#user-content-fnref-1)',
  '[a](broken.mdx#none) [b](no.md#none) [c](parts.svg#none) [d](/#none) [e](/adrs/#none) [f](https://x.org/#none)',
  '[a](b.mdx#:~:text=word) [b](b.mdx#goal:~:text=word)',
  '`[a](#none)` <!-- [a](#none) -->\n\n```\n[a](#none)\n```\n',
  '![a](#none) [b]({{ref}}#none)',
])('%j is fine', (text) => {
  expect(found(text).map(brief)).toEqual([]);
});

test.each<[text: string, message: string, help: string]>([
  ['## Decision\n\n[a](#decison)', '3:1 No heading "#decison" in this document', 'Did you mean "#decision"?'],
  [
    '## Decision\r\n\r\n> 😀 [a](#Decisions)',
    '3:6 No heading "#Decisions" in this document',
    'Did you mean "#decision"?',
  ],
  ['[a](b.mdx#gaol)', '1:1 No heading "#gaol" in content/adrs/b.mdx', 'Did you mean "#goal"?'],
  ['[a](b.mdx#goal-2)', '1:1 No heading "#goal-2" in content/adrs/b.mdx', 'Did you mean "#goal-1"?'],
  [
    '[a](/adrs/b#nowhere)',
    '1:1 No heading "#nowhere" in content/adrs/b.mdx',
    'Link to a heading that is there, or to the document alone',
  ],
  [
    '[a](#ä%ZZ)',
    '1:1 No heading "#ä%ZZ" in this document',
    'Link to a heading that is there, or to the document alone',
  ],
  [
    '```\n## Code\n```\n\n<a href="#code">x</a>',
    '5:10 No heading "#code" in this document',
    'Link to a heading that is there, or to the document alone',
  ],
  [
    '<!--\n## Hidden\n-->\n\n[a]\n\n[a]: #hidden',
    '5:1 No heading "#hidden" in this document',
    'Link to a heading that is there, or to the document alone',
  ],
])('%j', (text, message, help) => {
  const diagnostics = found(text);
  expect(diagnostics.map(brief)).toEqual([`content/adrs/a.md:${message}`]);
  expect(diagnostics.map((diagnostic) => diagnostic.help)).toEqual([help]);
});

test('thousands of links and headings', () => {
  const numbers = Array.from({ length: 5000 }, (_, number) => number);
  const text = numbers.map((number) => `## Heading ${number}\n\n[x](#heading-${number}) [y](#haeding-${number})\n`);
  const diagnostics = found(text.join('\n'));
  expect(diagnostics).toHaveLength(5000);
  expect(diagnostics.at(0)?.help).toBe('Did you mean "#heading-0"?');
  expect(diagnostics.at(-1)?.help).toBe('Link to a heading that is there, or to the document alone');
});

test.each<[anchors: 'site' | 'github', found: string[]]>([
  ['site', ['#one----two', '#why-id', '#why-id']],
  ['github', ['#one--two', '#id']],
])('anchors of the %s', (anchors, expected) => {
  const text = '## One -- two\n\n## Why {#id}\n\n<a id="old"></a>\n\n';
  const links = ['one--two', 'one----two', 'why-id', 'id', 'old', 'user-content-why-id'];
  const tree = { 'adrs/a.md': text + links.map((name) => `[x](#${name})`).join(' ') };
  const messages = checkText(brokenAnchor, tree, { links: { anchors } }).map(({ message }) => message);
  expect(messages.map((message) => /"(.*)"/.exec(message)?.[1]?.replace('user-content-', ''))).toEqual(expected);
});

test.each<[text: string, expected: string]>([
  ['## Decision\n\n[a](#decison "t")', '## Decision\n\n[a](#decision "t")'],
  ['[a](b.mdx?x#theer:~:text=y)', '[a](b.mdx?x#there:~:text=y)'],
  ['[a](b.mdx#gaol)', '[a](b.mdx#gaol)'],
  ['## Enable caching\n\n[a](#disable-caching)', '## Enable caching\n\n[a](#disable-caching)'],
  ['## HTTP PUT\n\n[a](#http-get)', '## HTTP PUT\n\n[a](#http-get)'],
  ['## Inbound\n\n[a](#unbound)', '## Inbound\n\n[a](#unbound)'],
  ['## Step 1\n\n[a](#step-2)', '## Step 1\n\n[a](#step-2)'],
  ['## Goals\n\n## Goal\n\n[a](#goall)', '## Goals\n\n## Goal\n\n[a](#goall)'],
])('%j is mended to %j', (text, expected) => {
  expect(mended(text, found(text))).toBe(expected);
});
