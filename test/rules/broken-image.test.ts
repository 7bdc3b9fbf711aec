import { expect, test } from 'vitest';
import { brokenImage } from '../../src/rules/broken-image.ts';
import { brief, checkText } from '../support/check-text.ts';

const others = { 'adrs/parts.svg': '', 'adrs/ünï a.png': '', '../public/img/logo.svg': '', '../src/logo.svg': '' };

const found = (text: string, path = 'adrs/a.md') => checkText(brokenImage, { [path]: text, ...others });

test.each([
  '![a](parts.svg) ![b](./parts.svg "T") ![c](parts.svg#view) ![d](<ünï a.png>) ![e](%C3%BCn%C3%AF%20a.png)',
  '![a](data:image/png;base64,AAAA) ![b](https://x.org/no.png) ![c](//x.org/no.png) <img src="DATA:,">',
  '![a](/content/adrs/parts.svg) ![b](../../src/logo.svg)',
  '![a](/img/logo.svg) <img src="/img/logo.svg">',
  '`![a](no.png)` <!-- ![a](no.png) <img src="no.png"> -->\n\n```\n![a](no.png)\n```\n',
  '[a](no.png) <link href="no.css"> ![h]({{ no }})',
])('%j is fine', (text) => {
  expect(found(text).map(brief)).toEqual([]);
});

test.each<[text: string, expected: string[]]>([
  ['Text ![a](no.png)', ['1:6 Image "no.png" does not exist']],
  ['[![a](no.png?w=1)](parts.svg)', ['1:2 Image "no.png" does not exist']],
  [
    '| ![a](Partz.svg) |\r\n|---|\r\n\r\n![b][c]\r\n\r\n[c]: ../no.png\r\n',
    ['1:3 Image "Partz.svg" does not exist', '4:1 Image "../no.png" does not exist'],
  ],
  ['<figure>\n<img alt="no" src=no.png>\n</figure>', ['2:19 Image "no.png" does not exist']],
  [
    '![a](/src/logo.svg) ![b](/content/adrs/no.svg)',
    ['1:1 Image "/src/logo.svg" does not exist', '1:21 Image "/content/adrs/no.svg" does not exist'],
  ],
  ['<video><source src="/no.mp4"></video>', ['1:21 Image "/no.mp4" does not exist']],
])('%j', (text, expected) => {
  expect(found(text).map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});

test('JSX', () => {
  const text =
    'import logo from "./logo.svg"\n\n<Image src={logo} /> <Image src="no.png" /> <Image src={\'no.svg\'} />\n';
  expect(found(text, 'adrs/a.mdx').map(brief)).toEqual([
    'content/adrs/a.mdx:3:34 Image "no.png" does not exist',
    'content/adrs/a.mdx:3:58 Image "no.svg" does not exist',
  ]);
});

test.each<[url: string, help: string]>([
  ['img/logo.svg', 'Write "/img/logo.svg": the file lies in the public folder'],
  ['/public/img/logo.svg', 'Write "/img/logo.svg": the file lies in the public folder'],
  ['../public/img/logo.svg', 'Write "/img/logo.svg": the file lies in the public folder'],
  ['no.svg', 'Mend the path, or put the file there'],
])('%s: %s', (url, help) => {
  expect(found(`![x](${url})`).map((diagnostic) => diagnostic.help)).toEqual([help]);
});
