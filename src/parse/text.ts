import type { Nodes, Parents } from 'mdast';
import { embedsSomething, htmlText } from './html.ts';

/** Words of a node, without comments, code blocks and alternative texts. */
export const textOf = (node: Nodes): string => wordsOf(node, () => false);

/** Words of a list item, without those of the lists in it. */
export const itemText = (item: Nodes): string => wordsOf(item, ({ type }) => type === 'list').trim();

export interface Content {
  /** Words without those of headings, those of tables included. */
  text: string;
  /** Whether there is more than words: code, an image, a component. */
  hasMedia: boolean;
}

/**
 * What a block adds to the section that it stands in.
 *
 * @param most Characters after which the text may end.
 */
export function contentOf(block: Nodes, most: number): Content {
  const words: Words = { pieces: [], left: most };
  const hasMedia = gather(block, words);
  return { text: words.pieces.join(''), hasMedia };
}

interface Words {
  pieces: string[];
  left: number;
}

function push(words: Words, piece: string): void {
  if (words.left <= 0) return;
  words.pieces.push(piece);
  words.left -= piece.length;
}

function wordsOf(node: Nodes, isLeftOut: (node: Nodes) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return node.value.replace(/\r\n?|\n/g, ' '); // As the page has it.
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
export const isFrame = ({ type }: Nodes): boolean => type === 'heading' || type === 'footnoteDefinition';

/**
 * Collects the words of a node.
 *
 * @returns Whether it holds code that says something, an image, a component; not a comment, nor an element that only wraps.
 */
function gather(node: Nodes, words: Words): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      push(words, node.value);
      return false;
    case 'html':
      if (words.left > 0) push(words, htmlText(node.value));
      return embedsSomething(node.value);
    case 'break':
      push(words, '\n');
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
      return 'children' in node && !isFrame(node) && gatherAll(node, words);
  }
}

function gatherAll(node: Parents, words: Words): boolean {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  let hasMedia = isElement && node.name !== null && embedsSomething(`<${node.name}>`);
  const isBlock = blocks.has(node.type);
  for (const [index, child] of node.children.entries()) {
    const isTableHeader = node.type === 'table' && index === 0;
    if (hasMedia && words.left <= 0) return true;
    if (gather(child, isTableHeader ? { pieces: [], left: 0 } : words)) hasMedia = true;
    if (isBlock) push(words, ' ');
  }
  return hasMedia;
}

/** Comments alone, or a space between elements. A line comment takes its newline: the text can match in one way only. */
const isBlankExpression = (code: string): boolean =>
  /^(?:\s|\/\*(?:(?!\*\/)[\s\S])*\*\/|\/\/[^\n]*(?:\n|$)|(["'`])\s*\1)*$/.test(code);
