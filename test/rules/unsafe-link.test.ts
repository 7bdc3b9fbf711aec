import { expect, test } from 'vitest';
import { unsafeLink } from '../../src/rules/unsafe-link.ts';
import { brief, checkText } from '../support/check-text.ts';

const found = (text: string, path = 'adrs/a.md') => checkText(unsafeLink, { [path]: text }).map(brief);

test.each<[text: string, scheme: string | undefined]>([
  ['[a](javascript:alert(1))', 'javascript'],
  ['[a](JavaScript:alert)', 'javascript'],
  ['[a](java&#10;script:alert)', 'javascript'],
  ['[a](vbscript:x)', 'vbscript'],
  ['[a](data:text/html,x)', 'data'],
  ['[a](file:///etc/passwd)', 'file'],
  ['[a][r]\n\n[r]: javascript:x', 'javascript'],
  ['<javascript:x>', 'javascript'],
  ['<a href="javascript:x">a</a>', 'javascript'],
  ['![a](javascript:x)', 'javascript'],
  ['![a](data:image/png;base64,AAAA)', undefined],
  [
    '[a](https://example.org/javascript:x) [b](mailto:a@b.c) [c](tel:1) [d](data.md) [e](javascript.md#file:x)',
    undefined,
  ],
  ['`[a](javascript:x)`\n\n    [a](javascript:x)\n\n<!-- <a href="javascript:x"> -->', undefined],
])('%j', (text, scheme) => {
  expect(found(text).map((line) => line.split(' ').slice(1).join(' '))).toEqual(
    scheme === undefined ? [] : [`The address begins with ${scheme}:`],
  );
});

test('in MDX, attributes of elements count too', () => {
  expect(found('<a href={"javascript:x"}>a</a>\n', 'adrs/a.mdx')).toEqual([
    'content/adrs/a.mdx:1:11 The address begins with javascript:',
  ]);
});
