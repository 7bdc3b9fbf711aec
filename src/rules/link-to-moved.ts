import type { Destination } from '../check/old-addresses.ts';
import { defineRule } from '../model/rule.ts';
import { escapePath, replacePath } from './link-edit.ts';
import { linksTo } from './links-to.ts';
import { pathOf } from './paths.ts';

export const linkToMoved = defineRule({
  id: 'link-to-moved',
  severity: 'error',
  summary: 'A link leads to where a document was before it moved.',
  rationale:
    'The site may still lead readers on, but in the repository and in an editor the link is broken; it can say where the document is now.',
  examples: {
    bad: {
      'adrs/a.md': 'See [the plan](../plans/serch.md).\n',
      'plans/search.md': '---\naliases: [plans/serch]\n---\n',
    },
    good: {
      'adrs/a.md': 'See [the plan](../plans/search.md).\n',
      'plans/search.md': '---\naliases: [plans/serch]\n---\n',
    },
  },

  scope: 'project',
  *check({ document, project }) {
    for (const { link, target } of linksTo(project, document, 'missing')) {
      if (link.kind !== 'link' || target.destination === undefined) continue;
      const { likely, destination } = target;
      const place = placeOf(destination);
      yield {
        message: `"${pathOf(link.url)}" has moved to ${place}`,
        help: likely === undefined ? `Link to ${place}` : `Write "${escapePath(likely)}"`,
        range: link.range,
        ...(likely !== undefined && replacePath(link, likely)),
      };
    }
  },
});

function placeOf(destination: Destination): string {
  if (destination.kind === 'elsewhere') return destination.url;
  return destination.kind === 'document' ? destination.document.path : destination.address + destination.anchor;
}
