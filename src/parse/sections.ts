import type { Nodes, Root } from 'mdast';
import type { Heading, Holding, Section } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import { type Content, contentOf, isFrame, textOf } from './text.ts';

/**
 * Headings of level 1 and 2 at the top of the tree with what stands below each, up to the next heading of the same
 * level or above.
 *
 * @param wordCounts Of each block of the tree.
 */
export function collectSections(
  root: Root,
  wordCounts: readonly number[],
  headings: readonly Heading[],
  end: Position,
): Section[] {
  const byLine = new Map(headings.map((heading) => [heading.range.start.line, heading]));
  const marks = root.children.flatMap((node, index) =>
    node.type === 'heading' && node.depth <= 2 ? [{ node, index }] : [],
  );
  const blockOf = blocksOf(root, wordCounts);
  return marks.flatMap(({ node, index }, at): Section[] => {
    const heading = byLine.get(node.position?.start.line ?? 0);
    if (heading === undefined) return [];
    let after = at + 1;
    while ((marks[after]?.node.depth ?? 0) > node.depth) after += 1;
    const next = marks[after];
    const { line, column } = next?.node.position?.start ?? end;
    const blocks = indexes(index + 1, next?.index ?? root.children.length).map(blockOf);
    return [
      {
        level: node.depth === 1 ? 1 : 2,
        title: heading.text,
        slug: heading.slug,
        range: heading.range,
        content: beginningOf(blocks),
        words: blocks.reduce((sum, { words }) => sum + words, 0),
        hasMedia: blocks.some(({ hasMedia }) => hasMedia),
        holds: [...new Set(blocks.flatMap(({ holds }) => holds))],
        opening: openingOf(root.children.slice(index + 1, next?.index)),
        end: { line, column },
      },
    ];
  });
}

const indexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

interface Block extends Content, Pick<Section, 'words' | 'holds'> {}

/** Looks into each block of a document once: a section of level 2 lies in one of level 1. */
function blocksOf(root: Root, wordCounts: readonly number[]): (index: number) => Block {
  const known = new Map<number, Block>();
  return (index) => {
    const node = root.children[index]!;
    const block = known.get(index) ?? {
      ...contentOf(node, mostContent),
      words: isFrame(node) ? 0 : (wordCounts[index] ?? 0),
      holds: holdings(node),
    };
    known.set(index, block);
    return block;
  };
}

/** Characters of a section's content that are kept: more than any hint or placeholder has. */
const mostContent = 1000;

/** Spaces that are not one alone. */
const runs = /\s{2,}|[\t\v\f\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;

function beginningOf(blocks: readonly Block[]): string {
  let content = '';
  for (const { text } of blocks) {
    if (content.length >= mostContent) break;
    if (text !== '') content += `${text} `;
  }
  return content.replaceAll('\n', ' ').replace(runs, ' ').trim();
}

function holdings(block: Nodes): Holding[] {
  const found: Holding[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'table' || node.type === 'code' || node.type === 'list') found.push(node.type);
    else if (node.type === 'listItem' && typeof node.checked === 'boolean') found.push('checklist');
    if ('children' in node && !isLeaf(node)) node.children.forEach(visit);
  };
  visit(block);
  return found;
}

/** Holds words and no blocks. */
const isLeaf = ({ type }: Nodes): boolean => type === 'paragraph' || type === 'heading' || type === 'table';

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
