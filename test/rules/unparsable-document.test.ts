import { expect, test } from 'vitest';
import { unparsableDocument } from '../../src/rules/unparsable-document.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[path: string, text: string, expected: string[]]>([
  ['adrs/a.md', 'Text\n', []],
  ['adrs/a.md', 'a <b and {c\n', []],
  ['adrs/a.mdx', 'See `<b` and \\<b\n\n```\n<b {\n```\n', []],
  ['adrs/a.mdx', 'One\n\n<Aside>\n', ['3:1 The document is not valid MDX: Expected a closing tag for `<Aside>` (3:1)']],
  ['notes/a.md', ' \n', ['1:1 The document is empty']],
  ['adrs/a.md', '---\na: b: c\n---\n', ['2:5 The frontmatter is not valid YAML: bad indentation of a mapping entry']],
  ['adrs/a.md', '---\r\na: 1\r\na: 2\r\n---\r\n', ['3:1 The frontmatter is not valid YAML: duplicated mapping key']],
  ['adrs/a.md', '---\ntitle: x\n\nText\n', ['1:1 The frontmatter has no end']],
  ['adrs/a.md', '\n---\ntitle: x\n---\n', ['2:1 The frontmatter does not begin on the first line']],
  ['adrs/a.md', '+++\ntitle = 1\n+++\n', ['1:1 The frontmatter is TOML']],
  ['adrs/a.md', '---\n\nA line above, none below.\n', []],
])('%s %j', (path, text, expected) => {
  expect(checkText(unparsableDocument, { [path]: text }).map(brief)).toEqual(
    expected.map((words) => `content/${path}:${words}`),
  );
});
