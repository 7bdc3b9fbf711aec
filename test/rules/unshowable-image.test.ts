import { expect, test } from 'vitest';
import { unshowableImage } from '../../src/rules/unshowable-image.ts';
import { brief, checkText } from '../support/check-text.ts';

const files = {
  'adrs/good.svg': '<svg viewBox="0 0 4 3"/>',
  'adrs/bad.png': 'no picture',
  'adrs/sizeless.svg': '<svg><g/></svg>',
  'adrs/film.mp4': 'film',
  '../public/bad.webp': '',
};

test.each<[text: string, expected: string[]]>([
  ['![a](good.svg) ![b](none.png) ![c](https://x.org/a.png) <video src="film.mp4"></video>', []],
  ['[a](bad.png) `![a](bad.png)`', []],
  ['Text ![a](bad.png#x)', ['1:6 Image "bad.png" holds no picture that a site can show']],
  ['![a](film.mp4)', ['1:1 Image "film.mp4" holds no picture that a site can show']],
  ['![a](/bad.webp)', ['1:1 Image "/bad.webp" holds no picture that a site can show']],
  ['![a](sizeless.svg)', ['1:1 Image "sizeless.svg" does not say its size']],
  ['![a][b] <img src="sizeless.svg" alt="a">\n\n[b]: sizeless.svg\n', []],
  ['<img src="bad.png" alt="a">', ['1:11 Image "bad.png" holds no picture that a site can show']],
])('%j', (text, expected) => {
  expect(checkText(unshowableImage, { 'adrs/a.md': text, ...files }).map(brief)).toEqual(
    expected.map((words) => `content/adrs/a.md:${words}`),
  );
});
