import { posix } from 'node:path';
import { relatedBy, relationsOf, resolveRelation } from '../check/relations.ts';
import type { Outline } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { tookEffect, typeOf } from './life.ts';

export const oneSidedRelation = defineRule({
  id: 'one-sided-relation',
  severity: 'warning',
  summary: 'A document names another, which does not name it back as the contract wants.',
  rationale:
    'Who comes to the old decision from a search has to learn there that a new one replaced it. What is only proposed is not answered yet.',
  examples: {
    bad: {
      'adrs/0002-b.md': '---\nstatus: accepted\nsupersedes: [0001-a]\n---\n',
      'adrs/0001-a.md': '---\nstatus: superseded\n---\n',
    },
    good: {
      'adrs/0002-b.md': '---\nstatus: accepted\nsupersedes: [0001-a]\n---\n',
      'adrs/0001-a.md': '---\nstatus: superseded\nsupersededBy: 0002-b\n---\n',
    },
  },

  scope: 'project',
  concerns: ({ relations }) => relations.some(({ inverse }) => inverse !== undefined),
  *check({ document, docType, project }) {
    const isInForce = docType.life.order.length === 0 || tookEffect(document, docType);
    for (const { spec, value, place } of isInForce ? relationsOf(project, document) : []) {
      const { inverse } = spec;
      const target = inverse === undefined ? undefined : resolveRelation(project, document, value, spec.to);
      if (inverse === undefined || target === undefined || target === document || target.failures.length > 0) continue;
      const isAnswerable = typeOf(project, target)?.relations.some(({ field }) => field === inverse) ?? false;
      if (!isAnswerable || relatedBy(project, target, inverse).includes(document)) continue;
      yield {
        message: `"${spec.field}" names ${target.path}, which does not say "${inverse}" of this document`,
        help: `Add to the frontmatter of ${target.path}: ${inverse}: ${nameFrom(target, document)}`,
        range: document.frontmatter.places[place] ?? document.frontmatter.range,
      };
    }
  },
});

/** As short as it can be said there. */
const nameFrom = (from: Outline, to: Outline): string =>
  posix.dirname(from.id) === posix.dirname(to.id) ? posix.basename(to.id) : to.id;
