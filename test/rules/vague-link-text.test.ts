import { expect, test } from 'vitest';
import { vagueLinkText } from '../../src/rules/vague-link-text.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  [
    'See [here](b.md), [Click here!](b.md) or [*this* link][b].\n\n[b]: b.md\n',
    [
      '1:5 Link text "here" does not say where the link leads',
      '1:19 Link text "Click here!" does not say where the link leads',
      '1:42 Link text "this link" does not say where the link leads',
    ],
  ],
  [
    '[Read more…](https://x.org) [link](x)\n',
    [
      '1:1 Link text "Read more…" does not say where the link leads',
      '1:29 Link text "link" does not say where the link leads',
    ],
  ],
  ['<https://x.org> https://x.org [https://x.org](https://x.org) [b](b.md)\n', []],
  ['[here is how](b.md) [$this](b.md) [linked lists](b.md) [](b.md) [![here](x.png)](b.md) `[here](b.md)`\n', []],
])('%j', (text, expected) => {
  const found = checkText(vagueLinkText, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});

test('tells what is there', () => {
  const tree = { 'adrs/a.md': '[here](b.md)\n', 'adrs/b.md': '---\ntitle: Static search\n---\n' };
  expect(checkText(vagueLinkText, tree).map(({ help }) => help)).toEqual(['Name what is there: "Static search"']);
});
