import { adr } from './adr.ts';
import { plan } from './plan.ts';
import { runbook } from './runbook.ts';
import { spec } from './spec.ts';

export { defineDocType, optional, required } from './define.ts';
export type { DocTypeOptions, SectionOptions } from './define.ts';
export { baseFields, date, documentId, oneOrMany, status } from './fields.ts';
export { adr, plan, runbook, spec };

/** The types that a project has when its config names none. */
export const builtInTypes = [plan, adr, runbook, spec];
