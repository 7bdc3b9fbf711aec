import type { Root } from 'mdast';
import type { Heading, Section } from '../model/facts.ts';
import type { Position } from '../model/position.ts';
import { contentOf } from './text.ts';

/** Level-2 headings at the top of the tree with what stands below each; a level-1 heading ends a section too. */
export function collectSections(root: Root, headings: readonly Heading[], end: Position): Section[] {
  const byLine = new Map(headings.map((heading) => [heading.range.start.line, heading]));
  const sections: Section[] = [];
  let open: Section | undefined;
  for (const node of root.children) {
    const start = node.position?.start ?? end;
    if (node.type === 'heading' && node.depth <= 2) {
      if (open !== undefined) open.end = { line: start.line, column: start.column };
      const heading = node.depth === 2 ? byLine.get(start.line) : undefined;
      open = heading && {
        title: heading.text,
        slug: heading.slug,
        range: heading.range,
        content: '',
        hasMedia: false,
        end,
      };
      if (open !== undefined) sections.push(open);
    } else if (open !== undefined) {
      const { words, hasMedia } = contentOf(node);
      open.content = `${open.content} ${words}`.replace(/\s+/g, ' ').trim();
      open.hasMedia ||= hasMedia;
    }
  }
  return sections;
}
