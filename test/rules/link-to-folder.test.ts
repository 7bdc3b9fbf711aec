import { expect, test } from 'vitest';
import { linkToFolder } from '../../src/rules/link-to-folder.ts';
import { brief, checkText } from '../support/check-text.ts';

const others = {
  'adrs/old/b.md': 'x',
  'adrs/new/_index.mdx': 'x',
  'adrs/img/c.svg': '',
  '../src/x.ts': '',
  '../public/files/d.pdf': '',
};

test.each<[text: string, expected: string[]]>([
  ['[a](../adrs/) [b](.) [c](new) [d](/adrs/new/) [e](../../src/) [f](../..) [g](/) [h](../) [i](/files/)', []],
  [
    '[a](old) [b](old/#x) ![c](img)',
    ['1:1 Link target "old" is a folder without a page', '1:10 Link target "old/" is a folder without a page'],
  ],
  ['[a](/content/adrs/img)', ['1:1 Link target "/content/adrs/img" is a folder without a page']],
])('%j', (text, expected) => {
  const diagnostics = checkText(linkToFolder, { 'adrs/a.md': text, ...others });
  expect(diagnostics.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});
