import type { DocType } from '../model/doc-type.ts';
import type { Project } from '../model/project.ts';
import { collectionDocuments } from './collection-documents.ts';
import type { DocumentSummary } from './document-summary.ts';
import { type StatusCount, statusCounts } from './status-counts.ts';
import { statusTone } from './status-tone.ts';

export interface TypeOverview {
  docType: DocType;
  count: number;
  statuses: StatusCount[];
}

export interface Overview {
  /** In the order of the config. */
  types: TypeOverview[];
  /** Newest first; ties by title. Documents without a date are left out. */
  newest: DocumentSummary[];
  /** Documents that wait for somebody, oldest first; those without a date come first. */
  waiting: DocumentSummary[];
  /** How many wait in all. */
  waitingCount: number;
}

/** Derives what the home page shows, each list no longer than `limit`. */
export function overview(project: Project, limit = 6): Overview {
  const types = project.config.types.map((docType) => {
    const documents = collectionDocuments(project, docType);
    return { docType, documents, count: documents.length, statuses: statusCounts(docType, documents) };
  });
  const all = types.flatMap(({ documents }) => documents);
  const waiting = all
    .filter(({ status }) => statusTone(status) === 'open')
    .toSorted((a, b) => byText(a.date, b.date) || byTitle(a, b));
  return {
    types: types.map(({ docType, count, statuses }) => ({ docType, count, statuses })),
    newest: all
      .filter(({ date }) => date !== '')
      .toSorted((a, b) => byText(b.date, a.date) || byTitle(a, b))
      .slice(0, limit),
    waiting: waiting.slice(0, limit),
    waitingCount: waiting.length,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byTitle = (a: DocumentSummary, b: DocumentSummary): number => byText(a.title, b.title) || byText(a.path, b.path);
