import { cyclesOf, graphOf } from '../check/plan/graph.ts';
import { dependenciesOf, tasksBehind, type WaitingTask, taskName } from '../check/plan/linked-tasks.ts';
import type { Outline } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';

export const taskCycle = defineRule({
  id: 'task-cycle',
  severity: 'error',
  summary: 'Tasks wait for each other, or one for itself.',
  rationale:
    'None of them can ever begin, and no schedule has a place for them or for what waits for them. The circle may run through several documents.',
  examples: {
    bad: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Depends on |\n| --- | --- | --- |\n| T1 | Write it | T2 |\n| T2 | Read it | T1 |\n',
    },
    good: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Depends on |\n| --- | --- | --- |\n| T1 | Write it | |\n| T2 | Read it | T1 |\n',
    },
  },

  scope: 'project',
  concerns: ({ tables }) => tables.length > 0,
  *check({ document, project }) {
    if (document.rowMentions.length === 0) return;
    const tasks = new Map(tasksBehind(project, document).map((task) => [task.key, task]));
    const graph = graphOf(new Map(Array.from(tasks.values(), ({ key, before }) => [key, before])));
    for (const cycle of cyclesOf(graph)) {
      const [first, next = first] = cycle.map((key) => tasks.get(key)!);
      // Of a circle through several documents, the first one tells.
      if (first === undefined || next === undefined || first.document.path !== document.path) continue;
      const place = dependenciesOf(project, document).find(
        ({ task, target }) =>
          task.id === first.note.id && target.note === next.note && target.document.path === next.document.path,
      );
      yield {
        message: wordsOf(
          cycle.map((key) => tasks.get(key)!),
          document,
        ),
        help: 'Take away one of these dependencies, or split a task into what comes before and what comes after',
        range: place?.mention.range ?? document.frontmatter.range,
      };
    }
  },
});

/** How many tasks of a circle are named. */
const most = 8;

function wordsOf(cycle: readonly WaitingTask[], document: Outline): string {
  const [first = '', ...others] = cycle.map((task) => taskName(task, document));
  if (others.length === 0) return `${first} depends on itself`;
  const more = others.length - most;
  const named = more > 0 ? [...others.slice(0, most), `${more} more`] : others;
  return `Tasks depend on each other in a circle: ${[first, ...named, first].join(' -> ')}`;
}
