import type { Heading } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { isSection } from '../text/section-title.ts';
import { withSingleSpaces } from '../text/spaces.ts';

export const duplicateHeadingId = defineRule({
  id: 'duplicate-heading-id',
  severity: 'warning',
  summary: 'Two headings below the same one have the same name, so that one gets an address with a number.',
  rationale:
    'A link to the second is a link to "-1", which changes when a heading is put before it. Under different headings the same name is usual and useful ("Example" in each part), so only neighbours are compared, as markdownlint does with siblings_only.',
  examples: {
    bad: '### Retries\n\nA.\n\n### Retries\n\nB.\n',
    good: '## Reads\n\n### Retries\n\nA.\n\n## Writes\n\n### Retries\n\nB.\n',
  },

  *check({ document, docType }) {
    const names = namesOf(document.headings);
    if (new Set(names).size === names.length) return;
    const known = document.sections.filter((section) => docType.sections.some((spec) => isSection(spec, section)));
    const isKnown = ({ range }: Heading) => known.some((section) => section.range === range);
    const open: Level[] = [{ depth: 0 }];
    for (const [index, heading] of document.headings.entries()) {
      while (open.at(-1)!.depth >= heading.depth) open.pop();
      const siblings = (open.at(-1)!.below ??= new Map<string, Heading>());
      const name = names[index]!;
      const first = siblings.get(name);
      open.push({ depth: heading.depth });
      if (first === undefined) siblings.set(name, heading);
      if (first === undefined || name === '' || isKnown(heading)) continue;
      yield {
        message: `Heading "${heading.text}" repeats that of line ${first.range.start.line}; its address is "#${heading.slug}"`,
        help: 'Give one of the two a name of its own',
        range: heading.range,
      };
    }
  },
});

/** Read as one text: there are many headings, and few in which anything is to be replaced. */
const namesOf = (headings: readonly Heading[]): string[] =>
  withSingleSpaces(headings.map(({ text }) => text).join('\0'))
    .toLowerCase()
    .split('\0');

/** A heading that others stand below. */
interface Level {
  depth: number;
  /** Those, by name, once there is one. */
  below?: Map<string, Heading>;
}
