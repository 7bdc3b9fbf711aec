import { expect, test } from 'vitest';
import { linkExtension } from '../../src/rules/link-extension.ts';
import { brief, checkText } from '../support/check-text.ts';
import { mended } from '../support/mended.ts';

const others = {
  'adrs/b c.mdx': 'x',
  'plans/d.md': 'x',
  'plans/e.md': 'x',
  'plans/e.mdx': 'x',
  'adrs/f.svg': '',
  'notes/n.md': 'x',
};

const found = (text: string) => checkText(linkExtension, { 'adrs/a.md': text, ...others });

test.each([
  '[a](../plans/d.md) [b](/plans/d) [c](../plans/) [d](no) [e](f) [f](../notes/n) ![g](b%20c)',
  '`[a](../plans/d)`',
])('%j is fine', (text) => {
  expect(found(text).map(brief)).toEqual([]);
});

test.each<[text: string, mended: string]>([
  ['[a](../plans/d#x)', '[a](../plans/d.md#x)'],
  ['[a](../plans/d/)', '[a](../plans/d.md)'],
  ['[a](../plans/D.html)', '[a](../plans/d.md)'],
  ['[a](./b%20c.md)', '[a](./b%20c.mdx)'],
  ['[a](/plans/d.md#x)', '[a](/plans/d/#x)'],
  ['[a](/content/plans/d)', '[a](/content/plans/d.md)'],
  ['[a](../plans/e)', '[a](../plans/e)'],
])('%j becomes %j', (text, expected) => {
  const diagnostics = found(text);
  expect(diagnostics).toHaveLength(1);
  expect(mended(text, diagnostics)).toBe(expected);
});

test('of two documents, the writer chooses', () => {
  expect(found('[a](../plans/e)').map(({ message, help }) => [message, help])).toEqual([
    [
      'Link target "../plans/e" does not exist; a document with another extension does',
      'Write "../plans/e.md" or "../plans/e.mdx", whichever of the two documents you mean',
    ],
  ]);
});
