import type { DocumentFacts } from '../model/facts.ts';
import { type LineIndex, lineIndex } from './line-index.ts';

type Written = Pick<DocumentFacts, 'text' | 'headings' | 'frontmatter'>;

/** Offsets of a text, end exclusive. */
export type Span = readonly [start: number, end: number];

/**
 * Cuts a body at its headings: what stands before the first, then each heading with what follows up to the next. One
 * that stands in a list or a quote cuts nothing: its block is empty.
 */
export function blocksOf({ text, headings, frontmatter }: Written, index: LineIndex = lineIndex(text)): Span[] {
  const bodyStart = frontmatter.exists && !frontmatter.file ? (index.offset(frontmatter.range.end) ?? 0) : 0;
  const starts = headings.map(({ range }) => index.offset(range.start) ?? text.length);
  const cuts = headings.map(({ range }) => range.start.column === 1);
  const ends: number[] = [];
  let end = text.length;
  for (let at = headings.length - 1; at >= 0; at -= 1) {
    ends[at] = cuts[at] ? end : starts[at]!;
    if (cuts[at]) end = starts[at]!;
  }
  return [[bodyStart, end], ...starts.map((start, at): Span => [start, ends[at]!])];
}

/**
 * Finds the blocks of a section: its heading and all below it.
 *
 * @param at Index of the heading.
 * @returns Indices among `blocksOf`, end exclusive.
 */
export function sectionBlocks(headings: readonly { depth: number }[], at: number): Span {
  let end = at + 1;
  while (end < headings.length && headings[end]!.depth > headings[at]!.depth) end += 1;
  return [at + 1, end + 1];
}
