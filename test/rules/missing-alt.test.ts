import { expect, test } from 'vitest';
import { missingAlt } from '../../src/rules/missing-alt.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[path: string, text: string, expected: string[]]>([
  ['a.md', 'See ![](x.png) and ![ ][x]\n\n[x]: y.png\n', ['1:5 Image "x.png"', '1:20 Image "y.png"']],
  ['a.md', '![x](x.png) [](x.png) `![](x.png)`\n', []],
  ['a.md', '<img src="x.png">\n', ['1:11 Image "x.png"']],
  ['a.md', 'a <IMG width=1 src=x.png /> b\n', ['1:20 Image "x.png"']],
  ['a.md', '<img src="x.png" alt=""> <img alt src="x.png"> <img alt="x" src="x.png">\n', []],
  ['a.md', '<p><img alt="x" src="a.png"><img src="b.png"></p>\n', ['1:39 Image "b.png"']],
  ['a.md', '<video src="x.mp4"></video> <script src="x.js"></script> <!-- <img src="x.png"> -->\n', []],
  ['a.mdx', '<img src="x.png" />\n\n<p>a <img src={"y.png"} /></p>\n', ['1:11 Image "x.png"', '3:17 Image "y.png"']],
  [
    'a.mdx',
    '<img src="x.png" alt="" /> <img src="x.png" {...more} /> <Image src="x.png" /> <img src="x.png" alt={x} />\n',
    [],
  ],
])('%s %j', (path, text, expected) => {
  const found = checkText(missingAlt, { [`adrs/${path}`]: text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/${path}:${words} has no alternative text`));
});
