import { deliverableColumns, phaseColumns, taskColumns } from '../model/table.ts';
import { column } from './columns.ts';
import { progress } from './progress.ts';
import { checklist, table } from './table.ts';

/** Head of the column of what ends a phase. */
export const endsWhen = 'Ends when';

export const phases = table('phases', {
  section: 'Phases',
  columns: {
    [phaseColumns.id]: column.id().aliases('ID', 'Step'),
    [phaseColumns.name]: column.text().aliases('Title', 'Milestone').optional(),
    [phaseColumns.when]: column.period().aliases('Weeks', 'Period', 'Timeline').optional(),
    [endsWhen]: column.text().aliases('Exit', 'Gate', 'Exit criteria').optional(),
  },
});

export const tasks = table('tasks', {
  section: 'Tasks',
  columns: {
    [taskColumns.id]: column.id().aliases('#'),
    Task: column.text().aliases('Title', 'Name'),
    [taskColumns.owner]: column.people().aliases('Role', 'Assignee').optional(),
    [taskColumns.phase]: column.text().aliases('Step').optional(),
    [taskColumns.days]: column.duration().aliases('Duration', 'Effort', 'Estimate').optional(),
    [taskColumns.dependsOn]: column.ids('tasks').aliases('Dependencies', 'Blocked by', 'Needs').optional(),
    [taskColumns.status]: column.oneOf(progress).aliases('State').optional(),
  },
});

export const roles = table('roles', {
  section: 'Roles',
  columns: {
    Role: column.text(),
    'Responsible for': column.text().aliases('Responsibilities', 'Responsibility').optional(),
  },
});

export const deliverables = table('deliverables', {
  section: 'Deliverables',
  columns: {
    [deliverableColumns.document]: column.document().aliases('File', 'Deliverable'),
    [deliverableColumns.lines]: column.number().aliases('Target', 'Target lines').optional(),
    Owner: column.people().optional(),
    [deliverableColumns.status]: column.oneOf(progress).aliases('State').optional(),
  },
});

export const risks = table('risks', {
  section: 'Risks',
  columns: {
    Risk: column.text(),
    Probability: column.level().aliases('Likelihood').optional(),
    Impact: column.level().aliases('Severity').optional(),
    Mitigation: column.text().aliases('Response', 'Countermeasure').optional(),
    Owner: column.people().optional(),
    Status: column
      .oneOf({ open: ['active'], closed: ['done', 'resolved'], accepted: [], happened: ['occurred'] })
      .optional(),
    Review: column.date().aliases('Next review', 'Review by').optional(),
  },
});

export const metrics = table('metrics', {
  section: 'Metrics',
  columns: {
    Metric: column.text(),
    Target: column.comparison(),
    Current: column.comparison().aliases('Now', 'Actual', 'Baseline').optional(),
    Owner: column.people().optional(),
  },
});

export const criteria = checklist('criteria', { section: 'Success criteria' });
