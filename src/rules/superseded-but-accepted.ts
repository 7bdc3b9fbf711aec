import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';
import { keyRange } from './frontmatter/field.ts';
import { isFinal, statusOf, tookEffect, typeOf } from './life.ts';
import { successorsOf } from './successors.ts';

export const supersededButAccepted = defineRule({
  id: 'superseded-but-accepted',
  severity: 'error',
  summary: 'A document is replaced by another one and still in force by its status, or the other way round.',
  rationale:
    'Readers act on the status. A decision that was replaced must not read "accepted", and one whose successor is only proposed still holds.',
  examples: {
    bad: {
      'adrs/0001-a.md': '---\nstatus: accepted\n---\n',
      'adrs/0002-b.md': '---\nstatus: accepted\nsupersedes: [0001-a]\n---\n',
    },
    good: {
      'adrs/0001-a.md': '---\nstatus: superseded\nsupersededBy: 0002-b\n---\n',
      'adrs/0002-b.md': '---\nstatus: accepted\nsupersedes: [0001-a]\n---\n',
    },
  },

  scope: 'project',
  concerns: ({ life }) => life.final.length > 0,
  *check({ document, docType, project }) {
    const status = statusOf(document);
    const { final, order } = docType.life;
    if (status === undefined || final.length === 0) return;
    const successors = successorsOf(document, project).filter((other) => hasKnownStatus(other, project));
    const valid = successors.find((other) => tookEffect(other, typeOf(project, other)));
    const range = keyRange(document, ['status']);
    if (valid !== undefined && !isFinal(document, docType)) {
      const word = final.includes('superseded') ? 'superseded' : final.join(' or ');
      yield {
        message: `${valid.path} supersedes this document, whose status is "${status}"`,
        help: `Write status: ${word}`,
        range,
      };
    }
    const [waiting] = successors;
    if (valid !== undefined || waiting === undefined || status !== 'superseded') return;
    yield {
      message: `The status is "superseded", but ${waiting.path}, which supersedes this document, is "${statusOf(waiting)}"`,
      help: `Write status: ${order.find((value) => value !== order[0] && !final.includes(value)) ?? 'the one it had'} until that one is in force`,
      range,
    };
  },
});

/** A slip in a status is told at its place. */
function hasKnownStatus(document: Outline, project: Project<Outline>): boolean {
  const { order = [], final = [] } = typeOf(project, document)?.life ?? {};
  return [...order, ...final].includes(statusOf(document) ?? '');
}
