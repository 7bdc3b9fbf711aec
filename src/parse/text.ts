import type { Nodes } from 'mdast';

/** Words of a node, without comments, code blocks and alternative texts. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const isBlock = blocks.has(node.type);
  const parts = node.children.map((child) => textOf(child));
  return parts.join(isBlock ? ' ' : '');
}

const blocks = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'mdxJsxFlowElement', 'footnoteDefinition']);

/** What stands below a heading: words without the headings of tables, and whether there is more than words. */
export function contentOf(node: Nodes): { words: string; hasMedia: boolean } {
  if (node.type === 'heading') return { words: '', hasMedia: false };
  if (node.type === 'table') {
    return { words: node.children.slice(1).map((row) => textOf(row)).join(' '), hasMedia: false };
  }
  return { words: textOf(node), hasMedia: holdsMedia(node) };
}

function holdsMedia(node: Nodes): boolean {
  if (node.type === 'html') return !/^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value);
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
  return media.has(node.type) || ('children' in node && node.children.some((child) => holdsMedia(child)));
}

const media = new Set(['code', 'image', 'imageReference', 'mdxJsxFlowElement', 'mdxJsxTextElement']);

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
