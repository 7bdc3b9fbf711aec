import type { Passage } from '../model/facts.ts';
import type { Node } from './node.ts';
import { textOf } from './text.ts';

/** What items of checklists stand under, by the line that they begin in; see `Task`. */
export function leadsOf(root: Node): Map<number, string> {
  const found = new Map<number, string>();
  const headings: Node[] = [];
  const visit = (parent: Node, above: readonly string[]): void => {
    for (const [node, before] of withBefore(parent)) {
      if (node.type === 'heading') {
        while (headings.length > 0 && headings.at(-1)!.depth >= node.depth) headings.pop();
        if (node.depth > 2) headings.push(node);
      } else if (node.type === 'list') {
        const leads = before?.type === 'paragraph' ? [...above, textOf(before)] : above;
        for (const item of node.children) {
          const under = [...headings.map(textOf), ...leads].map(onLine).join('\n');
          if (item.checked !== undefined && under !== '') found.set(item.startLine, under);
          visit(item, leads);
        }
      } else visit(node, above);
    }
  };
  visit(root, []);
  return found;
}

const onLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Paragraphs and items of lists, those in others after them. */
export function passagesIn(root: Node): Passage[] {
  const found: Passage[] = [];
  const visit = (parent: Node): void => {
    const nodes = [...withBefore(parent)];
    for (const [index, [node]] of nodes.entries()) {
      const { type, start, end } = node;
      if (type === 'paragraph') {
        const next = nodes[index + 1]?.[0];
        const hasList = next?.type === 'list' && /:\s*$/.test(textOf(node));
        // The words of an item are a part of it.
        if (parent.type !== 'listItem' || index > 0) found.push({ start, ownEnd: end, end: hasList ? next.end : end });
      } else if (type === 'listItem') {
        const list = node.children.find((child) => child.type === 'list');
        found.push({ start, ownEnd: list?.start ?? end, end });
        visit(node);
      } else visit(node);
    }
  };
  visit(root);
  return found;
}

/** The children of a node, each with the one before it; comments are left out. */
function* withBefore({ children }: Node): Generator<[node: Node, before: Node | undefined]> {
  let before: Node | undefined;
  for (const node of children) {
    if (node.type === 'html') continue;
    yield [node, before];
    before = node;
  }
}
