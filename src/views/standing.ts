import type { DocumentLink, DocumentSummary } from './document-summary.ts';
import type { RelationGroup } from './relation-groups.ts';
import { statusTone } from './status-tone.ts';

/** Why a document no longer holds, and what to read instead. */
export interface Standing {
  status: string;
  successors: DocumentLink[];
}

/** @returns undefined where the document still holds, or its status is not known. */
export function standing(
  { status }: Pick<DocumentSummary, 'status'>,
  groups: readonly RelationGroup[],
): Standing | undefined {
  if (statusTone(status) !== 'gone') return undefined;
  return { status, successors: groups.find(({ field }) => field === 'supersededBy')?.documents ?? [] };
}
