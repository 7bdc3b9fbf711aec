import { expect, test } from 'vitest';
import type { Format } from '../../src/model/facts.ts';
import { withSingleSpaces } from '../../src/text/spaces.ts';
import { parseText } from '../support/parse-text.ts';

/** `title: content`, a star for media, the end's line. */
const sectionsOf = (text: string, format?: Format) =>
  parseText(text, format).sections.map(
    ({ level, title, content, hasMedia, end }) =>
      `${level === 1 ? '# ' : ''}${title}: ${withSingleSpaces(content)}${hasMedia ? '*' : ''} -${end.line}`,
  );

test.each<[text: string, expected: string[]]>([
  ['Intro\n\n## A\n\nx\n\n## B\n\ny', ['A: x -7', 'B: y -9']],
  ['# T\n## A\nx\n### a\ny\n#### b\nz\n# T2\nno\n## B\n', ['# T: x y z -8', 'A: x y z -8', '# T2: no -11', 'B:  -11']],
  ['A\n---\r\nx\r\n\r\nB *b* `c`\n---\r\n', ['A: x -5', 'B b c:  -7']],
  ['> ## No\n\n- ## No\n\n```\n## No\n```\n\n<!--\n## No\n-->\n', []],
  ['## A\n\n*x* **y** `z`\nand [l](u.md)  \nmore "q" -- ...\n', ['A: x y z and l more “q” – … -6']],
  ['## A\n\n| h |\n|---|\n| r |\n\n- i\n  - j\n\n> q\n', ['A: r i j q -11']],
  ['## A\n\n<!-- c --> <!-- d -->\n\n## B\n\nx <!-- c --> y', ['A:  -5', 'B: x y -7']],
  [
    '## A\n\n<p>x &amp; <b>y</b><!-- c --></p>\n\n## B\n\n<div>\n\nz\n\n</div>\n\n## C\n<style>a{}</style>',
    ['A: x & y -5', 'B: z -13', 'C:  -14'],
  ],
  ['## A\n\n<img src="a.png">\n\n## B\n\n<my-chart></my-chart>\n\n## C\n<br><hr>', ['A: * -5', 'B: * -9', 'C:  -10']],
  ['## A\n```\ncode\n```\n## B\n```\n\n```\n## C\n![alt](a.png)', ['A: * -5', 'B:  -9', 'C: * -10']],
  ['## A\n\n[^1]: Note `c` ![i](i.png)\n\n[r]: x.md\n', ['A:  -6']],
])('%j', (text, expected) => {
  expect(sectionsOf(text)).toEqual(expected);
});

test.each<[text: string, expected: string[]]>([
  [
    '## A\n\n{/* c */} {/* d */}\n\n## B\n\n{\n  // c\n}\n\n## C\n\n{/* a\n\n## No\n\n*/}\n',
    ['A:  -5', 'B:  -11', 'C:  -18'],
  ],
  ['## A\n\n{x}\n\n## B\n\n{/* a */ x /* b */}\n\n## C\n\n{"//"}', ['A: * -5', 'B: * -9', 'C: * -11']],
  [
    '## A\n\n<Chart />\n\n## B\n\n<Aside.Note>x</Aside.Note>\n\n## C\n\n<div><></></div>',
    ['A: * -5', 'B: x* -9', 'C:  -11'],
  ],
  [`## A\n\n{\n${'// a // b\n'.repeat(50)}}\n`, ['A:  -55']],
  [`## A\n\n{\n${'/'.repeat(200)}\nx}\n`, ['A: * -6']],
  ['## A\n\nimport x from "y"\n\nexport const z = 1\n', ['A:  -6']],
])('%j in MDX', (text, expected) => {
  expect(parseText(text, 'mdx').failures).toEqual([]);
  expect(sectionsOf(text, 'mdx')).toEqual(expected);
});
