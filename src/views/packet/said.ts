import type { Card } from '../../model/card.ts';
import type { Span } from '../../text/blocks.ts';
import { wordsOfMarkdown } from '../../text/words-of-markdown.ts';
import type { Written } from './packet.ts';
import type { PlanIndex } from './plan-index.ts';

/** What a plan says of a task, and where. */
export interface Said {
  text: Written;
  line: number;
  /** Plain text of the heading above, empty where there is none. */
  heading: string;
  /** Fragment of that heading, with `#`; empty where there is none. */
  anchor: string;
}

/** What is given in full of what the plan says elsewhere. */
export const mostPassages = 8;

/** What the plan says of a task, without what its packet gives in full. */
export function saidOf(
  { headings }: Card,
  { passages }: PlanIndex,
  { id, given }: { id: string; given: readonly Span[] },
): Said[] {
  return (passages.get(id) ?? [])
    .filter(({ block }) => !given.some(([from, to]) => block >= from && block < to))
    .map(({ line, block, source }) => {
      const heading = headings[block - 1];
      return {
        text: { text: wordsOfMarkdown(source), source },
        line,
        heading: heading?.text ?? '',
        anchor: heading === undefined ? '' : `#${heading.slug}`,
      };
    });
}
