import { expect, test } from 'vitest';
import { linkCase } from '../../src/rules/link-case.ts';
import { brief, checkText } from '../support/check-text.ts';
import { mended } from '../support/mended.ts';

const others = {
  'adrs/Ü b.md': 'x',
  'plans/Search.md': 'x',
  'plans/sub/README.md': 'x',
  'plans/two.md': 'x',
  'plans/Two.md': 'x',
  'adrs/Parts.svg': '',
  '../public/Img/logo.svg': '',
};

const found = (text: string) => checkText(linkCase, { 'adrs/a.md': text, ...others }, { base: '/docs' });

test.each([
  '[a](../plans/Search.md) [b](Ü%20b.md) [c](/docs/plans/Search/) ![d](Parts.svg) ![e](/docs/Img/logo.svg)',
  '[a](../plans/TWO.md) [b](no.md) [c](https://x.org/A.MD) [d](#A)',
  '`[a](../plans/search.md)`',
])('%j is fine', (text) => {
  expect(found(text).map(brief)).toEqual([]);
});

test.each<[text: string, message: string, mended: string]>([
  ['[a](../plans/search.md#x)', 'Link target "../plans/search.md"', '[a](../plans/Search.md#x)'],
  ['[a](../Plans/search.md)', 'Link target "../Plans/search.md"', '[a](../plans/Search.md)'],
  ['[a](./../PLANS/SUB/)', 'Link target "./../PLANS/SUB/"', '[a](./../plans/sub/)'],
  ['[a](../plans/../adrs/ü%20B.md)', 'Link target "../plans/../adrs/ü%20B.md"', '[a](Ü%20b.md)'],
  ['[a](ü%20b.md?x=1)', 'Link target "ü%20b.md"', '[a](Ü%20b.md?x=1)'],
  ['![a](parts.SVG "t")', 'Image "parts.SVG"', '![a](Parts.svg "t")'],
  ['[a](/docs/Plans/search/#x)', 'Link target "/docs/Plans/search/"', '[a](/docs/plans/Search/#x)'],
  ['[a](/docs/PLANS)', 'Link target "/docs/PLANS"', '[a](/docs/plans)'],
  ['<img src="/docs/img/Logo.svg" alt="">', 'Image "/docs/img/Logo.svg"', '<img src="/docs/Img/logo.svg" alt="">'],
  ['[a](/Content/plans/search.md)', 'Link target "/Content/plans/search.md"', '[a](/content/plans/Search.md)'],
])('%j', (text, message, expected) => {
  const diagnostics = found(text);
  expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([
    `${message} exists in another letter case only`,
  ]);
  expect(mended(text, diagnostics)).toBe(expected);
});
