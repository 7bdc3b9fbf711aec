import { defineRule } from '../model/rule.ts';
import { linksTo } from './links-to.ts';
import { pathOf } from './paths.ts';

export const linkToFolder = defineRule({
  id: 'link-to-folder',
  severity: 'warning',
  summary: 'A link leads to a folder that has no page on the site.',
  rationale: 'The code host lists what is in a folder; on the site the same link finds an error page.',
  examples: {
    bad: { 'adrs/a.md': 'See [the parts](parts/).\n', 'adrs/parts/b.md': '' },
    good: { 'adrs/a.md': 'See [the parts](parts/).\n', 'adrs/parts/index.md': '', 'adrs/parts/b.md': '' },
  },

  scope: 'project',
  *check({ document, project }) {
    for (const { link } of linksTo(project, document, 'folder')) {
      if (link.kind !== 'link') continue;
      yield {
        message: `Link target "${pathOf(link.url)}" is a folder without a page`,
        help: 'Link to a document in it, or put an index.md there',
        range: link.range,
      };
    }
  },
});
