import type { DocumentFacts } from '../model/facts.ts';
import type { Node } from './node.ts';
import { withSingleSpaces } from '../text/spaces.ts';
import { textOf } from './text.ts';
import { parseTree } from './tree.ts';

/** What of all documents only some plans are asked for: it is cheaper to parse those once more. */
type Parsed = Pick<DocumentFacts, 'text' | 'format'>;

/**
 * What items of checklists stand under, by the line that they begin in: headings below level 2, and paragraphs that lead
 * to their list, a line each.
 */
export function leadsOf(parsed: Parsed): Map<number, string> {
  const found = new Map<number, string>();
  const headings: { depth: number; text: string }[] = [];
  const visit = (parent: Node, above: readonly string[]): void => {
    let before: Node | undefined;
    for (const node of parent.children) {
      if (node.type === 'html') continue;
      if (node.type === 'heading') {
        const { depth } = node;
        while (headings.length > 0 && headings.at(-1)!.depth >= depth) headings.pop();
        if (depth > 2) headings.push({ depth, text: onLine(textOf(node)) });
      } else if (node.type === 'list') {
        const leads = before?.type === 'paragraph' ? [...above, onLine(textOf(before))] : above;
        for (const item of node.children) {
          if (item.checked !== undefined) {
            const under = [...headings.map(({ text }) => text), ...leads].join('\n');
            if (under !== '') found.set(item.startLine, under);
          }
          visit(item, leads);
        }
      } else if (!leaves.has(node.type)) visit(node, above);
      before = node;
    }
  };
  visit(parseTree(parsed.text, parsed.format), []);
  return found;
}

const onLine = (text: string): string => withSingleSpaces(text).trim();

/** A paragraph, with the list that it leads to, or an item of a list; offsets in the text. */
export interface Passage {
  start: number;
  /** Where its own words end, and a list in it or after it begins. */
  ownEnd: number;
  end: number;
}

/** Paragraphs and items of lists, in document order: those in others after them. */
export function passagesIn({ text, format }: Parsed): Passage[] {
  const found: Passage[] = [];
  const visit = (parent: Node): void => {
    const nodes = parent.children.some(isComment)
      ? parent.children.filter((node) => !isComment(node))
      : parent.children;
    for (const [index, node] of nodes.entries()) {
      const { type, start, end } = node;
      if (type === 'paragraph') {
        const next = nodes[index + 1];
        const list = next?.type === 'list' && /:\s*$/.test(textOf(node)) ? next : undefined;
        // The words of an item are a part of it.
        if (parent.type !== 'listItem' || index > 0) found.push({ start, ownEnd: end, end: list?.end ?? end });
      } else if (type === 'listItem') {
        const list = node.children.find((child) => child.type === 'list');
        found.push({ start, ownEnd: list?.start ?? end, end });
        visit(node);
      } else if (!leaves.has(type)) visit(node);
    }
  };
  visit(parseTree(text, format));
  return found;
}

/** Blocks that hold words and no other blocks. */
const leaves: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow', 'code']);

/** In HTML, comments stand alone as a rule. */
const isComment = ({ type }: Node): boolean => type === 'html';
