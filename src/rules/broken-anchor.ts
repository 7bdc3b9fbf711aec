import { defineRule, type Finding } from '../model/rule.ts';
import { type FindNearest, frugalNearest, isClear } from '../text/nearest.ts';
import { type LostAnchor, lostAnchors } from './anchor-links.ts';
import { replaceAnchor } from './link-edit.ts';

export const brokenAnchor = defineRule({
  id: 'broken-anchor',
  severity: 'error',
  summary: 'A link names a heading that its target document does not have.',
  rationale: 'The browser stays at the top without a word, and the reader does not know what was meant.',
  examples: {
    bad: '## Context\n\nSee [below](#decison).\n\n## Decision\n',
    good: '## Context\n\nSee [below](#decision).\n\n## Decision\n',
  },

  scope: 'project',
  *check({ document, project }) {
    const nearest = frugalNearest();
    for (const lost of lostAnchors(project, document)) {
      const { link, target, anchor, otherCase } = lost;
      if (otherCase !== undefined) continue;
      const place = target === document ? 'this document' : target.path;
      yield { message: `No heading "#${anchor}" in ${place}`, range: link.range, ...remedy(lost, nearest) };
    }
  },
});

function remedy({ link, anchor, names }: LostAnchor, nearest: FindNearest): Pick<Finding, 'help' | 'edits'> {
  const near = nearest(anchor, names);
  if (near === undefined) return { help: 'Link to a heading that is there, or to the document alone' };
  return {
    help: `Did you mean "#${near}"?`,
    ...(isClear(anchor, near, names, nearest) && replaceAnchor(link, near)),
  };
}
