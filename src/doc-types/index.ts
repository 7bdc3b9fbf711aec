import { adr } from './adr.ts';
import { plan } from './plan.ts';
import { runbook } from './runbook.ts';
import { spec } from './spec.ts';

export { column } from './columns.ts';
export type { Column } from './columns.ts';
export { defineDocType } from './define.ts';
export type { DocTypeOptions } from './doc-type-options.ts';
export {
  fileName,
  fileNumber,
  firstHeading,
  headingNumber,
  headingTitle,
  line,
  relationAfter,
  sectionText,
  sidecar,
} from './metadata.ts';
export type { MetadataOption } from './metadata.ts';
export { optional, required } from './section.ts';
export type { SectionOptions } from './section.ts';
export { signOffs, signOffsSection } from './sign-offs.ts';
export { checklist, table } from './table.ts';
export { tables } from './tables.ts';
export type { RowOf, Table } from './table.ts';
export { baseFields, commaList, date, documentId, language, link, oldAddress, oneOrMany, status } from './fields.ts';
export type { RelationOptions } from './fields.ts';
export { adr, plan, runbook, spec };

/** The types that a project has when its config names none. */
export const builtInTypes = [plan, adr, runbook, spec];
