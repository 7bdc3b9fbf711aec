import { dependenciesOf, taskName } from '../check/plan/linked-tasks.ts';
import { defineRule } from '../model/rule.ts';

export const doneBeforeDependency = defineRule({
  id: 'done-before-dependency',
  severity: 'warning',
  summary: 'A task is done while one that it depends on is not.',
  rationale:
    'One of the two rows is wrong: the status of the other task was forgotten, or the dependency does not exist. Until it is mended, progress and what can be started next are wrong.',
  examples: {
    bad: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Depends on | Status |\n| --- | --- | --- | --- |\n| T1 | Write it | | open |\n| T2 | Read it | T1 | done |\n',
    },
    good: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Depends on | Status |\n| --- | --- | --- | --- |\n| T1 | Write it | | done |\n| T2 | Read it | T1 | done |\n',
    },
  },

  scope: 'project',
  concerns: ({ tables }) => tables.length > 0,
  *check({ document, project }) {
    if (document.plan?.tasks.some(({ status }) => status === 'done') !== true) return;
    for (const { task, mention, target } of dependenciesOf(project, document)) {
      const { status } = target.note;
      if (task.status !== 'done' || status === undefined || status === 'done' || status === 'dropped') continue;
      yield {
        message: `${task.id} is done, and ${taskName(target, document)}, which it depends on, is ${status}`,
        help: 'Mend the status of one of them, or take the dependency away',
        range: mention.range,
      };
    }
  },
});
