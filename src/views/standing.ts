import type { DocumentLink, DocumentSummary } from './document-summary.ts';
import type { RelationGroup } from './relation-groups.ts';
import { statusTone } from './status-tone.ts';

/** Why a document is not to be relied on. */
export interface Standing {
  status: string;
  /** It holds no more, or not yet. */
  tone: 'gone' | 'open';
  /** What to read instead. */
  successors: DocumentLink[];
}

/** @returns undefined where the document holds, or what its status means is not known. */
export function standing(
  { status, docType }: Pick<DocumentSummary, 'status' | 'docType'>,
  groups: readonly RelationGroup[],
): Standing | undefined {
  const tone = statusTone(status);
  // The first of a type's statuses is the one before it counts.
  if (tone === 'open' || (tone === 'plain' && status !== '' && status === docType.life.order[0]))
    return { status, tone: 'open', successors: [] };
  if (tone !== 'gone') return undefined;
  return { status, tone, successors: groups.find(({ field }) => field === 'supersededBy')?.documents ?? [] };
}
