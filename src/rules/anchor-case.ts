import { defineRule } from '../model/rule.ts';
import { lostAnchors } from './anchor-links.ts';
import { replaceAnchor } from './link-edit.ts';

export const anchorCase = defineRule({
  id: 'anchor-case',
  severity: 'error',
  summary: 'A link has the letter case of an anchor wrong.',
  rationale: 'Browsers tell "#Decision" from "#decision": they stay at the top of the page without a word.',
  examples: {
    bad: '## Context\n\nSee [below](#Decision).\n\n## Decision\n',
    good: '## Context\n\nSee [below](#decision).\n\n## Decision\n',
  },

  scope: 'project',
  *check({ document, project }) {
    for (const { link, target, anchor, otherCase } of lostAnchors(project, document)) {
      if (otherCase === undefined) continue;
      yield {
        message: `The anchor "#${anchor}" exists in another letter case only in ${target === document ? 'this document' : target.path}`,
        help: `Write "#${otherCase}": letter case counts`,
        range: link.range,
        ...replaceAnchor(link, otherCase),
      };
    }
  },
});
