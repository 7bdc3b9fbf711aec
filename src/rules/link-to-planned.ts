import { resolvedLinks } from '../check/links.ts';
import { defineRule } from '../model/rule.ts';
import { isPlannedDocument } from './life.ts';
import { pathOf } from './paths.ts';
import { isPlanned } from './planned.ts';

export const linkToPlanned = defineRule({
  id: 'link-to-planned',
  severity: 'info',
  summary: 'A link leads to a document that is planned and not written.',
  rationale:
    'The promise is known, so it is not a slip; but who follows the link today finds nothing, or the mere outline of an answer. The row that promises a document may link to it.',
  examples: {
    bad: {
      'adrs/a.md': 'See [the runbook](../runbooks/search.md).\n',
      'plans/b.md':
        '## Deliverables\n\n| Document | Lines | Owner | Status |\n|---|---|---|---|\n| runbooks/search.md | 100 | Ada | planned |\n',
    },
    good: { 'adrs/a.md': 'See [the runbook](../runbooks/search.md).\n', 'runbooks/search.md': '' },
  },

  scope: 'project',
  *check({ document, project }) {
    const rows = new Set(document.deliverables.map(({ line }) => line));
    for (const { link, target } of resolvedLinks(project, document)) {
      if (link.kind !== 'link' || rows.has(link.range.start.line)) continue;
      if (target.kind === 'missing' && target.why === 'absent' && isPlanned(project, target.path)) {
        const message = `Link target "${pathOf(link.url)}" is not written: a plan lists it as a deliverable`;
        yield { message, help: 'Write it, or say in words that it is to come', range: link.range };
      } else if (target.kind === 'document' && target.document !== document && isPlannedDocument(target.document)) {
        const message = `${target.document.path} is planned, and not written`;
        yield { message, help: 'Write it, or say in words that it is to come', range: link.range };
      }
    }
  },
});
