import { column } from './columns.ts';
import { table } from './table.ts';

export const escalation = table('escalation', {
  section: 'Escalation',
  columns: {
    Level: column.text(),
    Who: column.people().aliases('Contact', 'Role'),
    When: column.text().aliases('If', 'After').optional(),
  },
});
