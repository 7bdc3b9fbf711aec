import { defineRule } from '../model/rule.ts';
import { linksTo } from './links-to.ts';
import { linkWord, pathOf } from './paths.ts';

export const linkOutsideRoot = defineRule({
  id: 'link-outside-root',
  severity: 'error',
  summary: 'The path of a link or an image leads out of the project.',
  rationale: 'What lies beside the checkout on one computer is not there on any other, and never on the site.',
  examples: {
    bad: { 'adrs/a.md': 'See [the notes](../../../notes/search.md).\n' },
    good: { 'adrs/a.md': 'See [the notes](../plans/search.md).\n', 'plans/search.md': '' },
  },

  scope: 'project',
  *check({ document, project }) {
    for (const { link, target } of linksTo(project, document, 'missing')) {
      if (target.why !== 'outside') continue;
      yield {
        message: `${linkWord(link)} "${pathOf(link.url)}" lies outside the project`,
        help: 'Write the address at which it is published, https://..., or put the file into the project',
        range: link.range,
      };
    }
  },
});
