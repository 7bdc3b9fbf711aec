import type { Nodes } from 'mdast';
import { htmlText } from './html.ts';

/** Words of a node, without comments, code blocks and alternative texts. */
export const textOf = (node: Nodes): string => wordsOf(node, () => false);

/** Words of a list item, without those of the lists in it. */
export const itemText = (item: Nodes): string => wordsOf(item, ({ type }) => type === 'list').trim();

function wordsOf(node: Nodes, isLeftOut: (node: Nodes) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return node.value.replace(/\r\n?|\n/g, ' '); // As the page has it.
  if (node.type === 'html') return htmlText(node.value);
  if (node.type === 'break') return '\n';
  if (!('children' in node) || isLeftOut(node)) return '';
  const [only] = node.children;
  if (node.children.length === 1 && only !== undefined) return wordsOf(only, isLeftOut);
  return node.children.map((child) => wordsOf(child, isLeftOut)).join(isApart(node) ? ' ' : '');
}

/** Tells whether the children of a node are apart from each other. */
export const isApart = ({ type }: Nodes): boolean => apart.has(type);

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
