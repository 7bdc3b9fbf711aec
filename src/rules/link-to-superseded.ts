import { relatedDocuments } from '../check/relations.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';
import { isFinal, statusOf, tookEffect, typeOf } from './life.ts';
import { linksTo } from './links-to.ts';
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
    const links = linksTo(project, document, 'document').filter(
      ({ link, target }) =>
        link.kind === 'link' && target.document !== document && isSuperseded(target.document, project),
    );
    if (links.length === 0) return;
    // Who names a document in its metadata, such as its successor, means that one.
    const related = new Set(relatedDocuments(project, document));
    for (const { link, target } of links) {
      const { document: other } = target;
      const successor = successorOf(other, project);
      if (related.has(other) || successor === document) continue;
      yield {
        message: `${other.path} is superseded${successor === undefined ? '' : ` by ${successor.path}`}`,
        help: `Link to ${successor === undefined ? 'what replaced it' : successor.path}, or say in words that it no longer holds`,
        range: link.range,
      };
    }
  },
});

const isSuperseded = (document: Outline, project: Project<Outline>): boolean =>
  successorOf(document, project) !== undefined || statusOf(document)?.toLowerCase() === 'superseded';

/** The one that came into force. */
function successorOf(document: Outline, project: Project<Outline>): Outline | undefined {
  const successors = successorsOf(document, project);
  // Asked of the target of each link, and seldom there.
  return successors.length === 0 ? undefined : successors.find((one) => tookEffect(one, typeOf(project, one)));
}
