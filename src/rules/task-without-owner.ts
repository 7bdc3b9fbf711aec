import { taskColumns } from '../model/table.ts';
import { defineRule } from '../model/rule.ts';
import { lineIndex } from '../text/line-index.ts';
import { isFinal } from './life.ts';

export const taskWithoutOwner = defineRule({
  id: 'task-without-owner',
  severity: 'warning',
  summary: 'A task that is not closed names no owner, in a table that has a column for it.',
  rationale:
    'What belongs to nobody is not begun, and nobody is asked when it is late. A table without the column says nothing of owners, and nothing is missed in it.',
  examples: {
    bad: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Owner |\n| --- | --- | --- |\n| T1 | Write it | Ada |\n| T2 | Read it | |\n',
    },
    good: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Owner |\n| --- | --- | --- |\n| T1 | Write it | Ada |\n| T2 | Read it | Bo |\n',
    },
  },

  concerns: ({ tables }) => tables.length > 0,
  *check({ document, docType }) {
    const { tasks = [] } = document.rows;
    if (tasks.length === 0 || isFinal(document, docType)) return;
    const statuses = new Map(document.plan?.tasks.map(({ id, status }) => [id, status]));
    const lines = lineIndex(document.text);
    for (const { line, cells } of tasks) {
      const [id, owner] = [cells[taskColumns.id]?.value, cells[taskColumns.owner]];
      if (typeof id !== 'string' || owner === undefined || owner.value !== undefined) continue;
      const status = statuses.get(id);
      if (status === 'done' || status === 'dropped') continue;
      const start = document.text.indexOf(id, lines.offset({ line, column: 1 }));
      const range = lines.range(start, start + id.length);
      yield { message: `${id} has no owner`, help: 'Name a person or a role in its row', range };
    }
  },
});
