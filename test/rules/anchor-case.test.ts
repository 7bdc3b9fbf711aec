import { expect, test } from 'vitest';
import { anchorCase } from '../../src/rules/anchor-case.ts';
import { brief, checkText } from '../support/check-text.ts';
import { mended } from '../support/mended.ts';

const found = (text: string) =>
  checkText(anchorCase, {
    'adrs/a.md': text,
    'adrs/b.md': '## Goal\n\n<a id="API"></a> <a id="two"></a> <a id="TWO"></a>\n',
  });

test.each([
  '## Here\n\n[a](#here) [b](#TOP) [c](b.md#API) [d](b.md#Two) [e](b.md#none) [f](no.md#Goal)',
  '`[a](#Here)`',
])('%j is fine', (text) => {
  expect(found(text).map(brief)).toEqual([]);
});

test.each<[text: string, message: string, mended: string]>([
  [
    '## Here\n\n[a](#Here)',
    '3:1 The anchor "#Here" exists in another letter case only in this document',
    '## Here\n\n[a](#here)',
  ],
  [
    '[a](b.md?x#GOAL "t")',
    '1:1 The anchor "#GOAL" exists in another letter case only in content/adrs/b.md',
    '[a](b.md?x#goal "t")',
  ],
  [
    '[a](/adrs/b/#api:~:text=x)',
    '1:1 The anchor "#api" exists in another letter case only in content/adrs/b.md',
    '[a](/adrs/b/#API:~:text=x)',
  ],
])('%j', (text, message, expected) => {
  const diagnostics = found(text);
  expect(diagnostics.map(brief)).toEqual([`content/adrs/a.md:${message}`]);
  expect(mended(text, diagnostics)).toBe(expected);
});
