import type { Link } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { isPlannedDocument } from './life.ts';
import { linksTo } from './links-to.ts';
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
    const help = 'Write it, or say in words that it is to come';
    const isRow = ({ range }: Link) => rows.has(range.start.line);
    for (const { link, target } of linksTo(project, document, 'missing')) {
      if (link.kind !== 'link' || isRow(link) || target.why !== 'absent' || !isPlanned(project, target.path)) continue;
      const message = `Link target "${pathOf(link.url)}" is not written: a plan lists it as a deliverable`;
      yield { message, help, range: link.range };
    }
    const planned = linksTo(project, document, 'document').filter(({ target }) => isPlannedDocument(target.document));
    for (const { link, target } of planned) {
      if (link.kind !== 'link' || isRow(link) || target.document === document) continue;
      yield { message: `${target.document.path} is planned, and not written`, help, range: link.range };
    }
  },
});
