import type { Nodes, Root, RootContent } from 'mdast';
import type { Heading, Holding, Section } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import { contentOf, textOf } from './text.ts';

/**
 * Headings of level 1 and 2 at the top of the tree with what stands below each, up to the next heading of the same
 * level or above.
 */
export function collectSections(root: Root, headings: readonly Heading[], end: Position): Section[] {
  const byLine = new Map(headings.map((heading) => [heading.range.start.line, heading]));
  const marks = root.children.flatMap((node, index) =>
    node.type === 'heading' && node.depth <= 2 ? [{ node, index }] : [],
  );
  return marks.flatMap(({ node, index }, at): Section[] => {
    const heading = byLine.get(node.position?.start.line ?? 0);
    if (heading === undefined) return [];
    let after = at + 1;
    while ((marks[after]?.node.depth ?? 0) > node.depth) after += 1;
    const next = marks[after];
    const { line, column } = next?.node.position?.start ?? end;
    const nodes = root.children.slice(index + 1, next?.index);
    return [
      {
        level: node.depth === 1 ? 1 : 2,
        title: heading.text,
        slug: heading.slug,
        range: heading.range,
        ...contentOfAll(nodes),
        holds: holdings(nodes),
        opening: openingOf(nodes),
        end: { line, column },
      },
    ];
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

function holdings(nodes: readonly Nodes[]): Holding[] {
  const found = new Set<Holding>();
  const visit = (node: Nodes): void => {
    if (node.type === 'table' || node.type === 'code' || node.type === 'list') found.add(node.type);
    else if (node.type === 'listItem' && typeof node.checked === 'boolean') found.add('checklist');
    if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return [...found];
}

/** What readers do not see: comments, mostly. */
const unseen: ReadonlySet<string> = new Set(['html', 'definition', 'mdxFlowExpression', 'mdxjsEsm']);

function openingOf(nodes: readonly Nodes[]): Section['opening'] {
  const first = nodes.find(({ type }) => !unseen.has(type));
  if (first?.type === 'paragraph' && first.position !== undefined) {
    const { start, end } = first.position;
    const range = {
      start: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column },
    };
    return { text: textOf(first).trim(), range };
  }
  return first !== undefined && 'children' in first && first.type !== 'heading' ? openingOf(first.children) : undefined;
}
