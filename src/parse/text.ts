import { htmlText } from './html.ts';
import { childAt, childCountAt, type Memory, stringAt, typeAt } from './memory.ts';
import type { Node } from './node.ts';

/** Words of a node, without comments, code blocks and alternative texts. */
export const textOf = ({ memory, id }: Node): string => textAt(memory, id);

/** Words of a list item, without those of the lists in it. */
export const itemText = ({ memory, id }: Node): string => textAt(memory, id, 'list').trim();

/** @param leftOut The type of what is left out. */
export function textAt(memory: Memory, id: number, leftOut?: 'list'): string {
  const type = typeAt(memory, id);
  if (type === 'text') return stringAt(memory, id);
  if (type === 'inlineCode') return stringAt(memory, id).replace(/\r\n?|\n/g, ' '); // As the page has it.
  if (type === 'html') return htmlText(stringAt(memory, id));
  if (type === 'break') return '\n';
  const count = type === leftOut ? 0 : childCountAt(memory, id);
  if (count === 0) return '';
  let text = textAt(memory, childAt(memory, id, 0), leftOut);
  const between = areApart.has(type) ? ' ' : '';
  for (let index = 1; index < count; index += 1) text += between + textAt(memory, childAt(memory, id, index), leftOut);
  return text;
}

/** Types of nodes whose children are apart from each other. */
export const areApart: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'mdxJsxFlowElement',
  'footnoteDefinition',
]);
