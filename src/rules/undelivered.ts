import { deliveredDocument } from '../check/deliverables.ts';
import { figureKey } from '../check/figures/index.ts';
import { resolveLink } from '../check/resolve-link.ts';
import type { Outline } from '../model/facts.ts';
import { defineRule, type ProjectRuleContext } from '../model/rule.ts';
import type { Deliverable } from '../model/table.ts';
import { count } from '../text/words.ts';
import { statusOf, typeOf } from './life.ts';
import { targetOf } from './line-target.ts';

export const undelivered = defineRule({
  id: 'undelivered',
  severity: 'warning',
  summary:
    'A deliverable that is said to be done is missing, breaks its contract or has not the lines that it is to have.',
  rationale:
    'Who reads "done" relies on it. Done means: the document is there, no rule finds an error in it, and its body has as many lines as the row says and as its own target asks for. Lines are counted as the contract counts them, and the number in the row is the least. What the baseline takes counts as well.',
  examples: {
    bad: {
      'plans/a.md':
        '## Deliverables\n\n| Document | Lines | Status |\n| --- | --- | --- |\n| runbooks/search.md | 10 | done |\n',
      'runbooks/search.md': 'To be written.\n',
    },
    good: {
      'plans/a.md':
        '## Deliverables\n\n| Document | Lines | Status |\n| --- | --- | --- |\n| runbooks/search.md | 3 | done |\n',
      'runbooks/search.md': '---\nlines:\n  min: 3\n---\nOne.\nTwo.\nThree.\n',
    },
  },

  scope: 'project',
  looksAtErrors: true,
  concerns: ({ tables }) => tables.length > 0,
  *check(context) {
    const { document, project } = context;
    for (const deliverable of document.deliverables) {
      if (deliverable.status !== 'done') continue;
      const delivered = deliveredDocument(project, document, deliverable.url);
      const words = delivered === undefined ? absence(deliverable, context) : defectOf(deliverable, delivered, context);
      if (words !== undefined) yield { ...words, range: deliverable.range };
    }
  },
});

interface Words {
  message: string;
  help: string;
}

/** A link that leads nowhere is found by the rules on links; what leads to something else cannot be measured. */
function absence({ url, isLink }: Deliverable, { document, project }: ProjectRuleContext): Words | undefined {
  if (isLink || resolveLink(project, document, url).kind !== 'missing') return undefined;
  return {
    message: `"${url}" is said to be done, and no document is there`,
    help: 'Write it, or mend its status or its path',
  };
}

function defectOf(deliverable: Deliverable, delivered: Outline, context: ProjectRuleContext): Words | undefined {
  const { document, project, errorsIn } = context;
  const { path } = delivered;
  if (statusOf(delivered)?.toLowerCase() === 'planned')
    return {
      message: `${path} is said to be done, and says of itself that it is planned`,
      help: 'Mend the status of one of them',
    };
  const errors = path === document.path ? 0 : errorsIn(path);
  if (errors > 0)
    return {
      message: `${path} is said to be done, and has ${count(errors, 'error')}`,
      help: 'Mend what the check finds in it, or take "done" back',
    };
  const lines = project.figures.get(figureKey('lines', { document: path })) ?? 0;
  const least = leastOf(deliverable, delivered, context);
  if (lines >= least) return undefined;
  return {
    message: `${path} is said to be done, and has ${count(lines, 'line')} of the ${least} that it is to have`,
    help: 'Say what is missing in it, or mend the target or the status',
  };
}

/** The number of the row, else what the document or its type asks for. Too many lines are an error of the document. */
function leastOf(
  { lines }: Deliverable,
  delivered: Outline,
  { project }: { project: ProjectRuleContext['project'] },
): number {
  const { min = 0 } = targetOf(delivered, typeOf(project, delivered)?.lines ?? {});
  return Math.max(lines ?? 0, min);
}
