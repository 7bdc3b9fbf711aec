import { expect, test } from 'vitest';
import { locateMdxFailure } from '../../src/parse/mdx-failure.ts';
import { parseText } from '../support/parse-text.ts';

test.each<[text: string, place: string, message: string]>([
  ['One\n\n<A>\n\ntwo\n', '3:1', 'Expected a closing tag for `<A>` (3:1)'],
  ['---\na: 1\n---\n\né <https://x.org>\n', '5:10', 'Unexpected character `/` (U+002F) before local name'],
  ['😀 <!-- c -->\n', '1:5', 'Unexpected character `!` (U+0021) before name'],
  ['a <3 b\n', '1:4', 'Unexpected character `3` (U+0033) before name'],
  ['<A b="1" c=>\n', '1:12', 'Unexpected character `>` (U+003E) before attribute value'],
  ['<A></B>\n', '1:4', 'Unexpected closing tag `</B>`'],
  ['</A>\n', '1:1', 'Unexpected closing tag `</A>`'],
  ['a {\r\n\r\nb\r\n', '1:3', 'Unexpected end of file in expression'],
  ['- a\n- <A>\n\n  b\n', '2:3', 'Expected a closing tag for `<A>` (2:3)'],
  ['x {a b} y\n', '1:6', 'Could not parse expression'],
  ['<A b={1 +} />\n', '1:10', 'Could not parse expression'],
  ['---\na: 1\n---\n\nimport a fro "b"\n', '5:10', 'Could not parse esm'],
  ['text\n\nexport const a = ;\n', '3:18', 'Could not parse esm'],
  ['export const a = `\\', '1:18', 'Could not parse esm'],
  ['import a from "b"\nconst c = 1\n', '2:1', 'Unexpected statement in code'],
])('%j', async (text, place, message) => {
  const facts = parseText(text, 'mdx');
  expect(facts.sections).toEqual([]);
  const failures = await Promise.all(facts.failures.map((failure) => locateMdxFailure(facts, failure)));
  expect(failures.map(({ range: { start } }) => `${start.line}:${start.column}`)).toEqual([place]);
  expect(failures[0]?.message).toContain(`The document is not valid MDX: ${message}`);
});

test.each([
  '`<a {`',
  '\\<a \\{',
  '```\n<a {\n```',
  '{/* <a { */}',
  '<A>\n\n## x\n\n</A>',
  'a > b',
  '<>x</>',
  'export const a = 1\n\n# {a}',
])('%j is fine', (text) => {
  expect(parseText(text, 'mdx').failures).toEqual([]);
});
