import { htmlText } from './html.ts';
import type { Node } from './node.ts';

/** Words of a node, without comments, code blocks and alternative texts. */
export const textOf = (node: Node): string => wordsOf(node, () => false);

/** Words of a list item, without those of the lists in it. */
export const itemText = (item: Node): string => wordsOf(item, ({ type }) => type === 'list').trim();

function wordsOf(node: Node, isLeftOut: (node: Node) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return node.value.replace(/\r\n?|\n/g, ' '); // As the page has it.
  if (node.type === 'html') return htmlText(node.value);
  if (node.type === 'break') return '\n';
  if (isLeftOut(node)) return '';
  const [only, second] = node.children;
  if (only === undefined) return '';
  if (second === undefined) return wordsOf(only, isLeftOut);
  return node.children.map((child) => wordsOf(child, isLeftOut)).join(isApart(node) ? ' ' : '');
}

/** Tells whether the children of a node are apart from each other. */
export const isApart = ({ type }: Node): boolean => apart.has(type);

const apart: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'mdxJsxFlowElement',
  'footnoteDefinition',
]);
