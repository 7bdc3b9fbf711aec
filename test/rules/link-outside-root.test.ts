import { expect, test } from 'vitest';
import { linkOutsideRoot } from '../../src/rules/link-outside-root.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  [
    '[a](../../README.md) [b](../..) [c](../../../content/adrs/a.md#x) [d](/../x.md) [e](..md)',
    ['1:33 Link target "../../../content/adrs/a.md" lies outside the project'],
  ],
  ['![a](../../../x.png)', ['1:1 Image "../../../x.png" lies outside the project']],
  ['<a href="..%2F../%2E./etc/passwd">x</a>', ['1:10 Link target "..%2F../%2E./etc/passwd" lies outside the project']],
  ['`[a](../../../x)`', []],
])('%j', (text, expected) => {
  const tree = { 'adrs/a.md': text, '../README.md': 'x' };
  expect(checkText(linkOutsideRoot, tree).map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});
