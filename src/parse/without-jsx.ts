import type { DocumentFacts } from '../model/facts.ts';
import type { Splice } from '../text/edits.ts';
import type { Node } from './node.ts';
import { parseTree } from './tree.ts';

/**
 * Makes Markdown of a document in MDX, for where nothing of it can run: imports and the tags around text go, what shows
 * nothing of itself, such as an expression or a component without text, is shown as code.
 *
 * @returns What to put in place of what, in the order of the text.
 */
export function withoutJsx({
  text,
  format,
  hasJsx,
  failures,
}: Pick<DocumentFacts, 'text' | 'format' | 'hasJsx' | 'failures'>): Splice[] {
  if (format !== 'mdx' || !hasJsx || failures.length > 0) return [];
  const splices: Splice[] = [];
  collect(parseTree(text, format), text, splices);
  return splices.toSorted((a, b) => a.start - b.start);
}

function collect(node: Node, text: string, splices: Splice[]): void {
  const { type, start, end, children } = node;
  const [first, last] = [children[0], children.at(-1)];
  if (type === 'mdxjsEsm') splices.push({ start, end, text: '' });
  else if (type.startsWith('mdx') && (first === undefined || last === undefined))
    splices.push({ start, end, text: asCode(text.slice(start, end)) });
  else if (type.startsWith('mdx'))
    splices.push({ start, end: first!.start, text: '' }, { start: last!.end, end, text: '' });
  for (const child of children) collect(child, text, splices);
}

function asCode(source: string): string {
  const ticks = '`'.repeat(1 + Math.max(0, ...Array.from(source.matchAll(/`+/g), ([run]) => run.length)));
  return `${ticks} ${source.replace(/\s+/g, ' ')} ${ticks}`;
}
