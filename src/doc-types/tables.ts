import * as plan from './plan-tables.ts';
import { escalation } from './runbook-tables.ts';
import { signOffs } from './sign-offs.ts';
import { endpoints, requirements } from './spec-tables.ts';

const { tasks, phases, risks, roles, deliverables, metrics, criteria } = plan;

/** Tables of the built-in types, which give their rows with types: `tables.tasks.rowsOf(document)`. */
export const tables = {
  tasks,
  phases,
  risks,
  roles,
  deliverables,
  metrics,
  criteria,
  signOffs,
  requirements,
  endpoints,
  escalation,
};
