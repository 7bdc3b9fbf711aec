import type { Nodes } from 'mdast';
import { embedsSomething, htmlText } from './html.ts';

/** Words of a node, without comments, code blocks and alternative texts. */
export const textOf = (node: Nodes): string => wordsOf(node, () => false);

/** Words of a list item, without those of the lists in it. */
export const itemText = (item: Nodes): string => wordsOf(item, ({ type }) => type === 'list').trim();

/** What stands below a heading: words without headings, those of tables included, and whether there is more than words. */
export const contentOf = (node: Nodes): { words: string; hasMedia: boolean } => ({
  words: wordsOf(node, isFrame),
  hasMedia: holdsMedia(node),
});

function wordsOf(node: Nodes, isLeftOut: (node: Nodes) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return node.value.replace(/\r\n?|\n/g, ' '); // As the page has it.
  if (node.type === 'html') return htmlText(node.value);
  if (node.type === 'break') return '\n';
  if (!('children' in node) || isLeftOut(node)) return '';
  const children = node.type === 'table' && isLeftOut === isFrame ? node.children.slice(1) : node.children;
  return children.map((child) => wordsOf(child, isLeftOut)).join(blocks.has(node.type) ? ' ' : '');
}

const blocks = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'mdxJsxFlowElement',
  'footnoteDefinition',
]);

/** What frames content, or is shown elsewhere. */
const isFrame = ({ type }: Nodes): boolean => type === 'heading' || type === 'footnoteDefinition';

/** Code that says something, an image, a component; not a comment, and not an element that only wraps. */
function holdsMedia(node: Nodes): boolean {
  if (node.type === 'code') return node.value.trim() !== '';
  if (node.type === 'html') return embedsSomething(node.value);
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return !isBlankExpression(node.value);
  if (isFrame(node)) return false;
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (isElement && node.name !== null && embedsSomething(`<${node.name}>`)) return true;
  if (node.type === 'image' || node.type === 'imageReference') return true;
  return 'children' in node && node.children.some((child) => holdsMedia(child));
}

/** Comments alone, or a space between elements. A line comment takes its newline: the text can match in one way only. */
const isBlankExpression = (code: string): boolean =>
  /^(?:\s|\/\*(?:(?!\*\/)[\s\S])*\*\/|\/\/[^\n]*(?:\n|$)|(["'`])\s*\1)*$/.test(code);
