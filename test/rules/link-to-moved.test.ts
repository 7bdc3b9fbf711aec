import { expect, test } from 'vitest';
import { brokenLink } from '../../src/rules/broken-link.ts';
import { linkExtension } from '../../src/rules/link-extension.ts';
import { linkToMoved } from '../../src/rules/link-to-moved.ts';
import { checkText } from '../support/check-text.ts';
import { mended } from '../support/mended.ts';

const others = {
  'plans/new name.md': '---\naliases: [plans/old, /adrs/gone/, adrs/page.html]\n---\n\n## Goals\n',
  'guides/a.md': 'x',
  '../public/logo.svg': '',
};
const config = {
  base: '/docs/',
  redirects: { '/talk/': 'https://example.org/talk?a=1#b', '/logo/': '/logo.svg', '/part/': '/plans/old/#goals' },
};

const found = (text: string) => checkText(linkToMoved, { 'adrs/a.md': text, ...others }, config);

test.each<[text: string, mended: string]>([
  ['[a](../plans/old.md)', '[a](../plans/new%20name.md)'],
  ['[a](../plans/old.md#goals)', '[a](../plans/new%20name.md#goals)'],
  ['[a](./gone.mdx)', '[a](../plans/new%20name.md)'],
  ['[a](gone)', '[a](../plans/new%20name.md)'],
  ['[a](page.html)', '[a](../plans/new%20name.md)'],
  ['[a](/docs/adrs/gone/)', '[a](/docs/plans/new%20name/)'],
  ['[a](/docs/adrs/gone)', '[a](/docs/plans/new%20name/)'],
  ['[a](/content/plans/old.md)', '[a](/content/plans/new%20name.md)'],
  ['[a](/docs/logo/)', '[a](/docs/logo.svg)'],
  // These cannot be said as a path.
  ['[a](/docs/talk/)', '[a](/docs/talk/)'],
  ['[a](/docs/part/)', '[a](/docs/part/)'],
])('%j becomes %j', (text, expected) => {
  const diagnostics = found(text);
  expect(diagnostics).toHaveLength(1);
  expect(mended(text, diagnostics)).toBe(expected);
});

test.each(['[a](../plans/new%20name.md)', '[a](../plans/older.md)', '[a](/plans/old/)', '![a](../plans/old.md)'])(
  '%j is no link to something that moved',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test('says where it is now', () => {
  expect(found('[a](/docs/talk/)').map(({ message, help }) => [message, help])).toEqual([
    ['"/docs/talk/" has moved to https://example.org/talk?a=1#b', 'Link to https://example.org/talk?a=1#b'],
  ]);
});

test('no other rule speaks of it', () => {
  const tree = { 'adrs/a.md': '[a](../plans/old.md) [b](/docs/adrs/gone/)', ...others };
  expect([brokenLink, linkExtension].flatMap((rule) => checkText(rule, tree, config))).toEqual([]);
});

test('a document that is there goes before the old address of another', () => {
  expect(found('[a](../guides/a.md)')).toEqual([]);
});
