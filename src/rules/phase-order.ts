import { dependenciesOf } from '../check/plan/linked-tasks.ts';
import { isOfLaterPhase } from '../check/plan/phases.ts';
import { defineRule } from '../model/rule.ts';
import { isFinal } from './life.ts';

export const phaseOrder = defineRule({
  id: 'phase-order',
  severity: 'warning',
  summary: 'A task depends on one of a later phase of the same plan.',
  rationale:
    'The phase of the task cannot end before a later one has begun, so the phases are no stages. Their order is that of the table of phases, or where no task names a row of it, the order in which tasks name them. Phases that share some of their time by the table are in no order.',
  examples: {
    bad: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Phase | Depends on |\n| --- | --- | --- | --- |\n| T1 | Write it | Draft | T2 |\n| T2 | Read it | Review | |\n',
    },
    good: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Phase | Depends on |\n| --- | --- | --- | --- |\n| T1 | Write it | Draft | |\n| T2 | Read it | Review | T1 |\n',
    },
  },

  scope: 'project',
  concerns: ({ tables }) => tables.length > 0,
  *check({ document, docType, project }) {
    const { plan } = document;
    if (plan === undefined || isFinal(document, docType)) return;
    const isLater = isOfLaterPhase(plan);
    for (const { task, mention, target } of dependenciesOf(project, document)) {
      if (target.document.path !== document.path || !isLater(target.note, task)) continue;
      yield {
        message: `${task.id} of phase "${task.phase}" depends on ${target.note.id} of the later phase "${target.note.phase}"`,
        help: 'Move one of them to another phase, or take the dependency away',
        range: mention.range,
      };
    }
  },
});
