import type { Nodes, Parents } from 'mdast';
import { countWords } from '../text/words.ts';
import { embedsSomething, htmlText } from './html.ts';

/** Words of a node, without comments, code blocks and alternative texts. */
export const textOf = (node: Nodes): string => wordsOf(node, () => false);

/** Words of a list item, without those of the lists in it. */
export const itemText = (item: Nodes): string => wordsOf(item, ({ type }) => type === 'list').trim();

export interface Content {
  /** Words without those of headings, those of tables included. */
  text: string;
  words: number;
  /** Whether there is more than words: code, an image, a component. */
  hasMedia: boolean;
}

/** What a block adds to the section that it stands in. */
export function contentOf(block: Nodes): Content {
  const pieces: string[] = [];
  const hasMedia = gather(block, pieces);
  const text = pieces.join('');
  return { text, words: countWords(text), hasMedia };
}

function wordsOf(node: Nodes, isLeftOut: (node: Nodes) => boolean): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'html') return htmlText(node.value);
  if (node.type === 'break') return '\n';
  if (!('children' in node) || isLeftOut(node)) return '';
  const [only] = node.children;
  if (node.children.length === 1 && only !== undefined) return wordsOf(only, isLeftOut);
  return node.children.map((child) => wordsOf(child, isLeftOut)).join(blocks.has(node.type) ? ' ' : '');
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

/**
 * Collects the words of a node.
 *
 * @returns Whether it holds code that says something, an image, a component; not a comment, nor an element that only wraps.
 */
function gather(node: Nodes, pieces: string[]): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      pieces.push(node.value);
      return false;
    case 'html':
      pieces.push(htmlText(node.value));
      return embedsSomething(node.value);
    case 'break':
      pieces.push('\n');
      return false;
    case 'code':
      return node.value.trim() !== '';
    case 'image':
    case 'imageReference':
      return true;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return !isBlankExpression(node.value);
    default:
      return 'children' in node && !isFrame(node) && gatherAll(node, pieces);
  }
}

function gatherAll(node: Parents, pieces: string[]): boolean {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  let hasMedia = isElement && node.name !== null && embedsSomething(`<${node.name}>`);
  const isBlock = blocks.has(node.type);
  for (const [index, child] of node.children.entries()) {
    const isTableHeader = node.type === 'table' && index === 0;
    if (gather(child, isTableHeader ? [] : pieces)) hasMedia = true;
    if (isBlock) pieces.push(' ');
  }
  return hasMedia;
}

/** Comments alone, or a space between elements. A line comment takes its newline: the text can match in one way only. */
const isBlankExpression = (code: string): boolean =>
  /^(?:\s|\/\*(?:(?!\*\/)[\s\S])*\*\/|\/\/[^\n]*(?:\n|$)|(["'`])\s*\1)*$/.test(code);
