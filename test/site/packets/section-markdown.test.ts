import { expect, test } from 'vitest';
import { cutDocument, sectionMarkdown } from '../../../src/site/packets/section-markdown.ts';
import { documentIn } from '../../views/documents.ts';

/** Of the second heading, on level 4. */
function cut(text: string, links: Record<string, string> = {}, path = 'a.md'): string {
  const { document } = documentIn({ [path]: text });
  const at = document.headings.findIndex((heading) => heading.text.startsWith('S'));
  return sectionMarkdown(cutDocument(document), [at + 1, document.headings.length + 1], {
    self: '/a/',
    links,
    level: 4,
    prefix: '1',
  });
}

test.each<[what: string, text: string, links: Record<string, string>, expected: string]>([
  ['headings move together', '# A\n\n## S\n\nx\n\n### T\n\n###### U\n', {}, '#### S\n\nx\n\n##### T\n\n###### U'],
  ['underlined headings are written with signs', 'A\n=\n\nS one\n---\n\nx\n', {}, '#### S one\n\nx'],
  [
    'links lead from anywhere',
    '## S\n\n[a](b.md) ![p](q.png)\n',
    { 'b.md': '/b/', 'q.png': '/files/q.png' },
    '#### S\n\n[a](/b/) ![p](/files/q.png)',
  ],
  [
    'references bring their address',
    '## S\n\n[a][x], [x][], [x] and ![p][y]\n\n[x]: b.md "T"\n[y]: /q.png\n',
    { 'b.md': '/b(1)/' },
    '#### S\n\n[a](/b%281%29/), [x](/b%281%29/), [x](/b%281%29/) and ![p](/q.png)\n\n[x]: b.md "T"\n[y]: /q.png',
  ],
  [
    'links within the document lead back to it',
    '## S\n\n[a](#t) [b](#u)\n',
    { '#u': '#v' },
    '#### S\n\n[a](/a/#t) [b](/a/#v)',
  ],
  ['a picture that is not there is told of', '## S\n\n![a *plan*](gone.png)\n', {}, '#### S\n\na plan'],
  [
    'footnotes come along under another name',
    '[^n]: Note.\n\n## S\n\nx[^n]\n',
    {},
    '#### S\n\nx[^1-n]\n\n[^1-n]: Note.',
  ],
  ['a heading in a quote is left where it is', '## S\n\n> ## Q\n\nx\n', {}, '#### S\n\n> #### Q\n\nx'],
  [
    'ids are links as on the page, but for headings and code',
    '## S ADR-1\n\nADR-1, ADR\u20111, ADR-2, [ADR-1](b.md), `ADR-1`\n',
    { 'ADR-1': '/adrs/1/' },
    '#### S ADR-1\n\n[ADR-1](/adrs/1/), [ADR\u20111](/adrs/1/), ADR-2, [ADR-1](b.md), `ADR-1`',
  ],
  ['signs in code stay', '## S\n\n```sh\n# x\n```\n', {}, '#### S\n\n```sh\n# x\n```'],
])('%s', (_, text, links, expected) => expect(cut(text, links)).toBe(expected));

test('of a document that has to run, texts stay and the rest is shown as code', () => {
  const text =
    'import A from "a";\n\n## S\n\n<Aside>\n\nText.\n\n</Aside>\n\nThere are <Stat of="tasks" /> and {1 + 1}.\n';
  expect(cut(text, {}, 'a.mdx').replace(/\n+/g, '\n')).toBe(
    '#### S\nText.\nThere are ` <Stat of="tasks" /> ` and ` {1 + 1} `.',
  );
});
