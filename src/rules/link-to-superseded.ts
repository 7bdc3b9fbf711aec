import { resolvedLinks } from '../check/links.ts';
import { relatedDocuments } from '../check/relations.ts';
import { defineRule } from '../model/rule.ts';
import { isFinal, statusOf, tookEffect, typeOf } from './life.ts';
import { successorsOf } from './successors.ts';

export const linkToSuperseded = defineRule({
  id: 'link-to-superseded',
  severity: 'info',
  summary: 'A document that is in force links to one that another has replaced.',
  rationale: 'Who follows the link acts on a decision that no longer holds, and may not see the note at its top.',
  examples: {
    bad: {
      'plans/a.md': '---\nstatus: active\n---\n\nWe cache [as decided](../adrs/0001-b.md).\n',
      'adrs/0001-b.md': '---\nstatus: superseded\nsupersededBy: 0002-c\n---\n',
      'adrs/0002-c.md': '---\nstatus: accepted\nsupersedes: [0001-b]\n---\n',
    },
    good: {
      'plans/a.md': '---\nstatus: active\n---\n\nWe cache [as decided](../adrs/0002-c.md).\n',
      'adrs/0001-b.md': '---\nstatus: superseded\nsupersededBy: 0002-c\n---\n',
      'adrs/0002-c.md': '---\nstatus: accepted\nsupersedes: [0001-b]\n---\n',
    },
  },

  scope: 'project',
  *check({ document, docType, project }) {
    if (isFinal(document, docType)) return;
    // Who names a document in its metadata, such as its successor, means that one.
    const related = new Set(relatedDocuments(project, document));
    for (const { link, target } of resolvedLinks(project, document)) {
      if (link.kind !== 'link' || target.kind !== 'document' || target.document === document) continue;
      const { document: other } = target;
      const successor = successorsOf(other, project).find((one) => tookEffect(one, typeOf(project, one)));
      if (related.has(other) || successor === document) continue;
      if (successor === undefined && statusOf(other)?.toLowerCase() !== 'superseded') continue;
      yield {
        message: `${other.path} is superseded${successor === undefined ? '' : ` by ${successor.path}`}`,
        help: `Link to ${successor === undefined ? 'what replaced it' : successor.path}, or say in words that it no longer holds`,
        range: link.range,
      };
    }
  },
});
