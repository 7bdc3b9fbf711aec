import { addressOf } from '../model/address.ts';
import { defineRule } from '../model/rule.ts';
import { routesName } from '../model/routes.ts';
import type { Heading } from '../model/facts.ts';
import { nearest } from '../text/nearest.ts';

const routes = `{\n  "version": 1,\n  "routes": {\n    "/adrs/a/": ["context", "why-now"]\n  }\n}\n`;

export const vanishedHeading = defineRule({
  id: 'vanished-heading',
  severity: 'warning',
  summary: 'A heading is gone whose id was promised to stay.',
  rationale: 'Links from elsewhere that name it open the page at its top, and the reader does not know what was meant.',
  examples: {
    bad: { 'adrs/a.md': '## Context\n\n### Why just now\n', [`../${routesName}`]: routes },
    good: { 'adrs/a.md': '## Context\n\n### Why just now {#why-now}\n', [`../${routesName}`]: routes },
  },

  *check({ document, project }) {
    const promised = project.promisedAt(addressOf(document)) ?? [];
    const gone = promised.filter((id) => !document.anchors.includes(id));
    if (gone.length === 0) return;
    const added = document.headings.filter(({ slug }) => !promised.includes(slug));
    for (const id of gone) {
      const mark = document.format === 'mdx' ? `\\{#${id}}` : `{#${id}}`;
      const heading = renamed(id, gone, added);
      yield {
        message: `The heading "#${id}" is gone, and ${routesName} promises that it stays`,
        help:
          heading === undefined
            ? `Write ${mark} behind the heading that took its place, or let it go with docwright routes --update`
            : `Write ${mark} behind "${heading.text}", if it is that one; or let it go with docwright routes --update`,
        range: heading?.range ?? { line: 1, column: 1 },
      };
    }
  },
});

/** The new heading that is most likely the old one in other words. */
function renamed(id: string, gone: readonly string[], added: readonly Heading[]): Heading | undefined {
  if (gone.length === 1 && added.length === 1) return added[0];
  const near = nearest(
    id,
    added.map(({ slug }) => slug),
  );
  return added.find(({ slug }) => slug === near);
}
