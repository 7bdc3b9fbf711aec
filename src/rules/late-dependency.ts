import { dependenciesOf, taskName } from '../check/plan/linked-tasks.ts';
import { beginsAfter, isOfLaterPhase, phaseNamed } from '../check/plan/phases.ts';
import { defineRule } from '../model/rule.ts';
import { isFinal } from './life.ts';

export const lateDependency = defineRule({
  id: 'late-dependency',
  severity: 'warning',
  summary: 'A task depends on one whose phase begins only after its own phase has ended.',
  rationale:
    'By the times of the phases the task is to be finished before what it depends on can begin: one of the two plans does not hold. Tasks have no days of their own, so only this is certain. Phases that overlap are in order. Where `phase-order` says it of two phases of one plan, it is not said twice.',
  examples: {
    bad: {
      'plans/a.md':
        '---\nstarts: 2026-01-05\n---\n\n## Phases\n\n| Phase | When |\n| --- | --- |\n| P1 | Week 1-2 |\n\n## Tasks\n\n| ID | Task | Phase | Depends on |\n| --- | --- | --- | --- |\n| T1 | Write it | P1 | b#T1 |\n',
      'plans/b.md':
        '---\nstarts: 2026-01-05\n---\n\n## Phases\n\n| Phase | When |\n| --- | --- |\n| P1 | Week 3-4 |\n\n## Tasks\n\n| ID | Task | Phase |\n| --- | --- | --- |\n| T1 | Find out | P1 |\n',
    },
    good: {
      'plans/a.md':
        '---\nstarts: 2026-01-05\n---\n\n## Phases\n\n| Phase | When |\n| --- | --- |\n| P1 | Week 4-6 |\n\n## Tasks\n\n| ID | Task | Phase | Depends on |\n| --- | --- | --- | --- |\n| T1 | Write it | P1 | b#T1 |\n',
      'plans/b.md':
        '---\nstarts: 2026-01-05\n---\n\n## Phases\n\n| Phase | When |\n| --- | --- |\n| P1 | Week 3-4 |\n\n## Tasks\n\n| ID | Task | Phase |\n| --- | --- | --- |\n| T1 | Find out | P1 |\n',
    },
  },

  scope: 'project',
  concerns: ({ tables }) => tables.length > 0,
  *check({ document, docType, project }) {
    const { plan } = document;
    if (plan === undefined || plan.phases.length === 0 || isFinal(document, docType)) return;
    const isLater = isOfLaterPhase(plan);
    for (const { task, mention, target } of dependenciesOf(project, document)) {
      const isOwn = target.document.path === document.path;
      const own = phaseNamed(plan, task.phase);
      const other = target.document.plan && phaseNamed(target.document.plan, target.note.phase);
      if (own === undefined || other === undefined || (isOwn && isLater(target.note, task))) continue;
      const place = { document: isOwn ? document : target.document, phase: other };
      if (!beginsAfter(place, { document, phase: own })) continue;
      yield {
        message: `${task.id} depends on ${taskName(target, document)}, whose phase "${other.id}" begins after phase "${own.id}" has ended`,
        help: 'Move one of the tasks or of the phases, or take the dependency away',
        range: mention.range,
      };
    }
  },
});
