import { phaseNamed } from '../check/plan/phases.ts';
import { defineRule } from '../model/rule.ts';
import { taskColumns } from '../model/table.ts';
import { nearest } from '../text/nearest.ts';
import { list } from '../text/words.ts';
import { cellFinder } from './cell-range.ts';
import { isFinal } from './life.ts';

export const unknownPhase = defineRule({
  id: 'unknown-phase',
  severity: 'warning',
  summary: 'A task names a phase that the table of phases does not have, while other tasks name phases of it.',
  rationale:
    'The task belongs to no stage: nothing says when it is to be done and what ends it, and it stands alone in lists by phase. Where no task names a phase of the table, tasks have phases of their own, and nothing is missed.',
  examples: {
    bad: {
      'plans/a.md':
        '## Phases\n\n| Phase | When |\n| --- | --- |\n| P1 | Week 1 |\n| P2 | Week 2 |\n\n## Tasks\n\n| ID | Task | Phase |\n| --- | --- | --- |\n| T1 | Write it | P1 |\n| T2 | Read it | P3 |\n',
    },
    good: {
      'plans/a.md':
        '## Phases\n\n| Phase | When |\n| --- | --- |\n| P1 | Week 1 |\n| P2 | Week 2 |\n\n## Tasks\n\n| ID | Task | Phase |\n| --- | --- | --- |\n| T1 | Write it | P1 |\n| T2 | Read it | P2 |\n',
    },
  },

  concerns: ({ tables }) => tables.length > 0,
  *check({ document, docType }) {
    const { plan, rows } = document;
    if (plan === undefined || plan.phases.length === 0 || isFinal(document, docType)) return;
    if (!plan.tasks.some(({ phase }) => phaseNamed(plan, phase))) return;
    const cellsOf = cellFinder(document);
    const names = plan.phases.flatMap(({ id, name }) => [id, ...(name === '' ? [] : [name])]);
    for (const { line, cells } of rows['tasks'] ?? []) {
      const phase = cells[taskColumns.phase];
      if (phase?.value === undefined || phaseNamed(plan, phase.text) !== undefined) continue;
      const range = cellsOf.rangeOf(line, phase);
      if (range === undefined) continue;
      const near = nearest(phase.text, names);
      yield {
        message: `The table of phases has no phase "${phase.text}"`,
        help:
          near === undefined
            ? `There are ${list(plan.phases.slice(0, 9).map(({ id }) => id))}`
            : `Did you mean "${near}"?`,
        range,
      };
    }
  },
});
