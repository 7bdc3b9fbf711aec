import { relatedDocuments } from '../check/relations.ts';
import { defineRule } from '../model/rule.ts';
import { isDraft, isPlannedDocument, statusOf, tookEffect, typeOf } from './life.ts';
import { linksTo } from './links-to.ts';

export const linkToDraft = defineRule({
  id: 'link-to-draft',
  severity: 'info',
  summary: 'A document that is in force links to one that is a draft.',
  rationale: 'Readers take what a valid document points to for valid as well; a draft may say something else tomorrow.',
  examples: {
    bad: {
      'adrs/a.md': '---\nstatus: accepted\n---\n\nSee [how we cache](b.md).\n',
      'adrs/b.md': '---\nstatus: proposed\n---\n',
    },
    good: {
      'adrs/a.md': '---\nstatus: accepted\n---\n\nSee [how we cache](b.md).\n',
      'adrs/b.md': '---\nstatus: accepted\n---\n',
    },
  },

  scope: 'project',
  concerns: ({ life }) => life.order.length > 1,
  *check({ document, docType, project }) {
    if (!tookEffect(document, docType)) return;
    const related = new Set(relatedDocuments(project, document));
    for (const { link, target } of linksTo(project, document, 'document')) {
      if (link.kind !== 'link' || target.document === document) continue;
      const { document: other } = target;
      if (related.has(other) || isPlannedDocument(other) || !isDraft(other, typeOf(project, other))) continue;
      yield {
        message: `${other.path} is not in force: ${statusOf(other) === undefined ? 'it is a draft' : `its status is "${statusOf(other)}"`}`,
        help: 'Say in words that it is a draft, or link to what holds today',
        range: link.range,
      };
    }
  },
});
