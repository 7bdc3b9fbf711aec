import type { Holding } from '../model/facts.ts';
import { embedsSomething, htmlText } from './html.ts';
import type { NodeType } from './memory.ts';
import type { Node } from './node.ts';

/** What a block at the top of the tree adds to the section that it stands in. */
export interface Block {
  /** Its words, those of headings and of the heads of tables left out: the beginning. */
  text: string;
  words: number;
  /** Whether there is more than words: code that says something, an image, a component. */
  hasMedia: boolean;
  holds: Holding[];
  /** Characters that are still taken. */
  left: number;
  /** How many headings and footnotes the present node lies in, and how many heads of tables. */
  frames: number;
  heads: number;
}

/** Characters of a block that are kept: more than any hint or placeholder has. */
const most = 1000;

/** @param hasText Whether its text is taken. */
export const newBlock = (hasText: boolean): Block => ({
  text: '',
  words: 0,
  hasMedia: false,
  holds: [],
  left: hasText ? most : 0,
  frames: 0,
  heads: 0,
});

/** Takes from a node that is neither text nor code what it has to say, without what lies in it. */
export function take(block: Block, node: Node): void {
  if (block.frames > 0) return;
  switch (node.type) {
    case 'break':
      return push(block, '\n');
    case 'html':
      if (block.left > 0) push(block, htmlText(node.value));
      return mark(block, embedsSomething(node.value));
    case 'code':
      block.holds.push('code');
      return mark(block, node.value.trim() !== '');
    case 'image':
    case 'imageReference':
      return mark(block, true);
    case 'table':
    case 'list':
      block.holds.push(node.type);
      return undefined;
    case 'listItem':
      if (node.checked !== undefined) block.holds.push('checklist');
      return undefined;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return mark(block, !isBlankExpression(node.value));
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return mark(block, embedsSomething(`<${node.element.name ?? ''}>`));
    default:
      return undefined;
  }
}

/** What frames content, or is shown elsewhere. */
export const isFrame = (type: NodeType): boolean => type === 'heading' || type === 'footnoteDefinition';

export function push(block: Block, piece: string): void {
  if (block.left <= 0 || block.frames > 0 || block.heads > 0) return;
  block.text += piece;
  block.left -= piece.length;
}

function mark(block: Block, hasMedia: boolean): void {
  block.hasMedia ||= hasMedia;
}

/** Comments alone, or a space between elements. A line comment takes its newline: the text can match in one way only. */
const isBlankExpression = (code: string): boolean =>
  /^(?:\s|\/\*(?:(?!\*\/)[\s\S])*\*\/|\/\/[^\n]*(?:\n|$)|(["'`])\s*\1)*$/.test(code);
