import type { Root, RootContent } from 'mdast';
import type { Heading, Section } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import { contentOf } from './text.ts';

/** Level-2 headings at the top of the tree with what stands below each; a level-1 heading ends a section too. */
export function collectSections(root: Root, headings: readonly Heading[], end: Position): Section[] {
  const byLine = new Map(headings.map((heading) => [heading.range.start.line, heading]));
  const marks = root.children.flatMap((node, index) =>
    node.type === 'heading' && node.depth <= 2 ? [{ node, index }] : [],
  );
  return marks.flatMap(({ node, index }, at) => {
    const heading = node.depth === 2 ? byLine.get(node.position?.start.line ?? 0) : undefined;
    if (heading === undefined) return [];
    const next = marks[at + 1];
    const { line, column } = next?.node.position?.start ?? end;
    const content = contentOfAll(root.children.slice(index + 1, next?.index));
    return [{ title: heading.text, slug: heading.slug, range: heading.range, ...content, end: { line, column } }];
  });
}

function contentOfAll(nodes: readonly RootContent[]): Pick<Section, 'content' | 'hasMedia'> {
  const parts = nodes.map((node) => contentOf(node));
  return {
    content: parts
      .map(({ words }) => words)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
    hasMedia: parts.some(({ hasMedia }) => hasMedia),
  };
}
