import type { Nodes } from 'mdast';
import { type Features, markdownToMdast, mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import type { Format } from '../../src/model/facts.ts';
import type { Node } from '../../src/parse/node.ts';
import { features } from '../../src/parse/settings.ts';
import { parseTree, readTree } from '../../src/parse/tree.ts';

/** What facts are made of, by type; the rest of mdast is not read. */
const fields: Readonly<Record<string, readonly (keyof Node)[]>> = {
  heading: ['depth'],
  listItem: ['checked'],
  html: ['value'],
  code: ['lang', 'meta', 'value'],
  definition: ['url', 'identifier', 'label'],
  text: ['value'],
  inlineCode: ['value'],
  link: ['url'],
  image: ['url', 'alt'],
  linkReference: ['identifier'],
  imageReference: ['identifier', 'alt'],
  footnoteReference: ['identifier'],
  mdxFlowExpression: ['value'],
  mdxTextExpression: ['value'],
};

const isJsx = (type: string) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

function ours(node: Node): unknown {
  const { type, start, end, range, children } = node;
  const own = (fields[type] ?? []).map((name) => [name, node[name] ?? null]);
  return { type, start, end, range, own, ...(isJsx(type) && node.element), children: children.map(ours) };
}

function theirs(node: Nodes): unknown {
  const { type, position } = node;
  const { start, end } = position!;
  const own = (fields[type] ?? []).map((name) => [name, (node as unknown as Record<string, unknown>)[name] ?? null]);
  return {
    type,
    start: start.offset,
    end: end.offset,
    range: { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } },
    own,
    ...(isJsx(type) && 'name' in node && { name: node.name, attributes: node.attributes }),
    children: 'children' in node ? node.children.map(theirs) : [],
  };
}

const options: { features: Features } = { features };

const texts: readonly (readonly [text: string, format: Format])[] = [
  ['', 'md'],
  ['---\na: 1\n---\n\n# é “A” *b* **c** ~~d~~ `e`\n\nTwo\n===\n\n***\n', 'md'],
  ['+++\na = 1\n+++\n\n> 😀 quote\\\n> more\n\n1. [x] a\n2. [ ] b\n   - c\n', 'md'],
  ['```ts ignore\r\nlet a;\r\n```\r\n\r\n    indented\r\n\r\n~~~\nplain\n~~~\n', 'md'],
  ['[a](b "c") ![d *e*](f) <https://g.org> https://h.org i@j.org ![](k)\n', 'md'],
  ['[a][b] [c][] [D] ![e][b] ![f]\n\n[b]: g\n[c]: h "i"\n[d]: <j k>\n[f]: l\n', 'md'],
  ['| ä | b |\n|:--|--:|\n| `1\\|2` | [c](d) |\n| 😀 |\n', 'md'],
  ['Note[^1] and[^b].\n\n[^1]: One.\n[^b]: Two.\n\n    More.\n', 'md'],
  ['<div>\n<b>a</b>\n</div>\n\nx <!-- c --> <br> y\n', 'md'],
  ['import A from "a"\n\n# {1 + 1} b\n\n<A b c="d" e={f  + g} {...h}>\n  *i* <J.K>l</J.K>\n</A>\n', 'mdx'],
  ['<>a</>\n\n{/* b\n   c */}\n\nd {e\n  + f} g\n\nexport const h = 1\n', 'mdx'],
];

test.each(texts)("the parser's memory is read as its own reader does: %j", (text, format) => {
  const tree = (format === 'mdx' ? mdxToMdast : markdownToMdast)(text, options);
  expect(ours(parseTree(text, format))).toEqual(theirs(tree));
});

test('each type of the table above is met in these texts', () => {
  const typesIn = (node: Node): string[] => [node.type, ...node.children.flatMap(typesIn)];
  const met = new Set(texts.flatMap(([text, format]) => typesIn(parseTree(text, format))));
  expect(Object.keys(fields).filter((type) => !met.has(type))).toEqual([]);
});

test.each(['md', 'mdx'] as const)('the memory of a tree in %s is given back when it was read', (format) => {
  const text = '# Título\n\nA *word* in a text.\n';
  let kept: Node | undefined;
  expect(readTree(text, format, (root) => ((kept = root), root.children.length))).toBe(2);
  expect(() => kept?.start).toThrow(TypeError);
  const fails = (root: Node): never => {
    kept = root;
    throw new RangeError('read too far');
  };
  expect(() => readTree(text, format, fails)).toThrow('read too far');
  expect(() => kept?.start).toThrow(TypeError);
});
