import { defineRule } from '../model/rule.ts';
import { escapePath, replacePath } from './link-edit.ts';
import { linksTo } from './links-to.ts';
import { linkWord, pathOf } from './paths.ts';

export const linkCase = defineRule({
  id: 'link-case',
  severity: 'error',
  summary: 'A link or an image has the letter case of its target wrong.',
  rationale:
    'It works on a computer that does not tell "Plan.md" from "plan.md", and is broken on the server and in CI.',
  examples: {
    bad: { 'adrs/a.md': 'See [the plan](../plans/Search.md).\n', 'plans/search.md': '' },
    good: { 'adrs/a.md': 'See [the plan](../plans/search.md).\n', 'plans/search.md': '' },
  },

  scope: 'project',
  *check({ document, project }) {
    for (const { link, target } of linksTo(project, document, 'missing')) {
      if (target.why !== 'case' || target.likely === undefined) continue;
      yield {
        message: `${linkWord(link)} "${pathOf(link.url)}" exists in another letter case only`,
        help: `Write "${escapePath(target.likely)}": letter case counts`,
        range: link.range,
        ...replacePath(link, target.likely),
      };
    }
  },
});
