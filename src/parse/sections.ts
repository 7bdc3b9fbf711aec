import type { Heading, Holding, Section } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import type { Block } from './block.ts';
import { childAt, childCountAt, type Memory, rangeAt, startLineAt, typeAt } from './memory.ts';
import { textAt } from './text.ts';

/** A heading of level 1 or 2 at the top of the tree. */
interface Mark {
  heading: Heading;
  /** Among the blocks. */
  index: number;
}

/**
 * Headings of level 1 and 2 at the top of the tree with what stands below each, up to the next heading of the same
 * level or above.
 *
 * @param blocks What each node at the top of the tree has to say.
 * @param isAsked Whether what they say is asked for: `opening` is undefined otherwise.
 */
export function collectSections(
  memory: Memory,
  blocks: readonly Block[],
  headings: readonly Heading[],
  end: Position,
  isAsked: boolean,
): Section[] {
  const marks = marksIn(memory, blocks.length, headings);
  return marks.map(({ heading, index }, at): Section => {
    const { depth, text, slug, range } = heading;
    let after = at + 1;
    while ((marks[after]?.heading.depth ?? 0) > depth) after += 1;
    const next = marks[after];
    const { line, column } = next?.heading.range.start ?? end;
    const [from, to] = [index + 1, next?.index ?? blocks.length];
    return {
      level: depth === 1 ? 1 : 2,
      title: text,
      slug,
      range,
      ...summaryOf(blocks, from, to),
      opening: isAsked ? openingOf(memory, 0, from, to) : undefined,
      end: { line, column },
    };
  });
}

function marksIn(memory: Memory, count: number, headings: readonly Heading[]): Mark[] {
  const marks: Mark[] = [];
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const id = childAt(memory, 0, index);
    if (typeAt(memory, id) !== 'heading') continue;
    const line = startLineAt(memory, id);
    // Others stand in lists and quotes.
    while (headings[next] !== undefined && headings[next]!.range.start.line < line) next += 1;
    const heading = headings[next];
    if (heading !== undefined && heading.depth <= 2) marks.push({ heading, index });
  }
  return marks;
}

/** Characters of a section's content that are kept: more than any hint or placeholder has. */
const mostContent = 1000;

/** @param to Of the first block that is not in it. */
function summaryOf(blocks: readonly Block[], from: number, to: number) {
  let content = '';
  let words = 0;
  let hasMedia = false;
  const holdings = new Set<Holding>();
  for (let index = from; index < to; index += 1) {
    const block = blocks[index]!;
    if (content.length < mostContent && block.text !== '') content += `${block.text} `;
    words += block.words;
    hasMedia ||= block.hasMedia;
    for (const holding of block.holds) holdings.add(holding);
  }
  return { content: content.trim(), words, hasMedia, holds: [...holdings] };
}

/** What readers do not see: comments, mostly. */
const unseen: ReadonlySet<string> = new Set(['html', 'definition', 'mdxFlowExpression', 'mdxjsEsm']);

/** @param to Of the first child that is not in it. */
function openingOf(memory: Memory, parent: number, from: number, to: number): Section['opening'] {
  for (let index = from; index < to; index += 1) {
    const id = childAt(memory, parent, index);
    const type = typeAt(memory, id);
    if (unseen.has(type)) continue;
    if (type === 'heading') return undefined;
    if (type === 'paragraph') return { text: textAt(memory, id).trim(), range: rangeAt(memory, id) };
    return openingOf(memory, id, 0, childCountAt(memory, id));
  }
  return undefined;
}
