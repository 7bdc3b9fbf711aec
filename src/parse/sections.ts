import type { Heading, Section } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import type { Block } from './block.ts';
import type { Node } from './node.ts';
import { textOf } from './text.ts';

/**
 * Headings of level 1 and 2 at the top of the tree with what stands below each, up to the next heading of the same
 * level or above.
 *
 * @param blocks What each node at the top of the tree has to say.
 */
export function collectSections(
  root: Node,
  blocks: readonly Block[],
  headings: readonly Heading[],
  end: Position,
): Section[] {
  const byLine = new Map(headings.map((heading) => [heading.range.start.line, heading]));
  const marks = root.children.flatMap((node, index) =>
    node.type === 'heading' && node.depth <= 2 ? [{ node, index }] : [],
  );
  return marks.flatMap(({ node, index }, at): Section[] => {
    const heading = byLine.get(node.startLine);
    if (heading === undefined) return [];
    let after = at + 1;
    while ((marks[after]?.node.depth ?? 0) > node.depth) after += 1;
    const next = marks[after];
    const { line, column } = next?.node.range.start ?? end;
    const own = blocks.slice(index + 1, next?.index);
    return [
      {
        level: node.depth === 1 ? 1 : 2,
        title: heading.text,
        slug: heading.slug,
        range: heading.range,
        content: beginningOf(own),
        words: own.reduce((sum, { words }) => sum + words, 0),
        hasMedia: own.some(({ hasMedia }) => hasMedia),
        holds: [...new Set(own.flatMap(({ holds }) => holds))],
        opening: openingOf(root.children.slice(index + 1, next?.index)),
        end: { line, column },
      },
    ];
  });
}

/** Characters of a section's content that are kept: more than any hint or placeholder has. */
const mostContent = 1000;

function beginningOf(blocks: readonly Block[]): string {
  let content = '';
  for (const { text } of blocks) {
    if (content.length >= mostContent) break;
    if (text !== '') content += `${text} `;
  }
  return content.trim();
}

/** What readers do not see: comments, mostly. */
const unseen: ReadonlySet<string> = new Set(['html', 'definition', 'mdxFlowExpression', 'mdxjsEsm']);

function openingOf(nodes: readonly Node[]): Section['opening'] {
  const first = nodes.find(({ type }) => !unseen.has(type));
  if (first === undefined || first.type === 'heading') return undefined;
  return first.type === 'paragraph' ? { text: textOf(first).trim(), range: first.range } : openingOf(first.children);
}
