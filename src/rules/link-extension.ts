import { defineRule } from '../model/rule.ts';
import { escapePath, replacePath } from './link-edit.ts';
import { linksTo } from './links-to.ts';
import { pathOf } from './paths.ts';

export const linkExtension = defineRule({
  id: 'link-extension',
  severity: 'error',
  summary: 'A link lacks the extension of the document that it means, or has another one.',
  rationale:
    'Links name files, so that they can be followed in the repository and in an editor; the site makes addresses of them.',
  examples: {
    bad: { 'adrs/a.md': 'See [the plan](../plans/search).\n', 'plans/search.md': '' },
    good: { 'adrs/a.md': 'See [the plan](../plans/search.md).\n', 'plans/search.md': '' },
  },

  scope: 'project',
  *check({ document, project }) {
    for (const { link, target } of linksTo(project, document, 'missing')) {
      if (link.kind !== 'link' || target.why !== 'extension') continue;
      const { likely } = target;
      const path = pathOf(link.url);
      yield {
        message: `Link target "${path}" does not exist; a document with another extension does`,
        help:
          likely === undefined
            ? `Write "${path}.md" or "${path}.mdx", whichever of the two documents you mean`
            : `Write "${escapePath(likely)}"`,
        range: link.range,
        ...(likely !== undefined && replacePath(link, likely)),
      };
    }
  },
});
