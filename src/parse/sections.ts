import type { Nodes, Root } from 'mdast';
import type { Heading, Section } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import type { Block } from './block.ts';
import { textOf } from './text.ts';

/**
 * Headings of level 1 and 2 at the top of the tree with what stands below each, up to the next heading of the same
 * level or above.
 *
 * @param blocks What each node at the top of the tree has to say.
 */
export function collectSections(
  root: Root,
  blocks: readonly Block[],
  headings: readonly Heading[],
  end: Position,
): Section[] {
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

/** Spaces that are not one alone. */
const runs = /\s{2,}|[\t\v\f\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;

/** Characters of a section's content that are kept: more than any hint or placeholder has. */
const mostContent = 1000;

function beginningOf(blocks: readonly Block[]): string {
  let content = '';
  for (const { pieces } of blocks) {
    if (content.length >= mostContent) break;
    if (pieces.length > 0) content += `${pieces.join('')} `;
  }
  return content.replaceAll('\n', ' ').replace(runs, ' ').trim();
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
