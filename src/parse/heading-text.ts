import { childAt, childCountAt } from './memory.ts';
import { Node } from './node.ts';
import { textOf } from './text.ts';

/** The text of a heading and the id that its author gave it: `Title {#id}`. */
export function customHeadingId(text: string): { text: string; id: string } | undefined {
  const found = /\{#([\p{L}\p{N}_.:\u2013\u2014-]+)\}\s*$/u.exec(text);
  const before = found === null ? '' : text.slice(0, found.index).trimEnd();
  // Typesetting has replaced the hyphens of an id as those of all other text.
  const id = found?.[1]?.replaceAll('\u2013', '--').replaceAll('\u2014', '---');
  return before === '' || id === undefined ? undefined : { text: before, id };
}

/** Text of a heading as the site shows it, and the id that it names. An id in code is code. */
export function headingText(node: Node): { text: string; id?: string } {
  const text = textOf(node);
  return (text.includes('{#') && node.children.at(-1)?.type === 'text' && customHeadingId(text)) || { text };
}

/** Text of a heading as the code host reads it: hyphens stay hyphens, and an id in braces is text. */
export function hostText(node: Node, source: string): string {
  const { memory, id } = node;
  if (childCountAt(memory, id) === 1) return hostText(new Node(memory, childAt(memory, id, 0)), source);
  if (node.type === 'text') return withHyphens(node, source);
  return node.children.length === 0 ? textOf(node) : node.children.map((child) => hostText(child, source)).join('');
}

/** Takes the typesetting of hyphens back, where each dash has its hyphens in the source. */
function withHyphens({ value, start, end }: Node, source: string): string {
  if (!/[\u2013\u2014]/.test(value)) return value;
  const dashes = value.match(dashRun);
  const written = dashes === null ? [] : (source.slice(start, end).match(/-{2,}|[\u2013\u2014]+/g) ?? []);
  if (dashes?.length !== written.length) return value;
  let index = 0;
  return value.replace(dashRun, () => written[index++] ?? '');
}

const dashRun = /[\u2013\u2014]+/g;
