import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { collectionDocuments } from './collection-documents.ts';
import { type DocumentSummary, type ListedDocument, listedDocument } from './document-summary.ts';
import { type StatusCount, statusCounts } from './status-counts.ts';
import { statusTone } from './status-tone.ts';

export interface TypeOverview {
  /** Name of the type. */
  type: string;
  count: number;
  statuses: StatusCount[];
}

export interface Overview {
  /** In the order of the config. */
  types: TypeOverview[];
  /** Newest first; ties by title. Documents without a date are left out. */
  newest: ListedDocument[];
  /** Documents that wait for somebody, oldest first; those without a date come first. */
  waiting: ListedDocument[];
  /** How many wait in all. */
  waitingCount: number;
}

/** Derives what the home page shows, each list no longer than `limit`. */
export function overview(project: Project<Card>, limit = 6): Overview {
  const types = project.config.types.map((docType) => {
    const documents = collectionDocuments(project, docType);
    return { docType, documents, count: documents.length, statuses: statusCounts(docType, documents) };
  });
  const all = types.flatMap(({ documents }) => documents);
  const waiting = all
    .filter(({ status }) => statusTone(status) === 'open')
    .toSorted((a, b) => byText(a.date, b.date) || byTitle(a, b));
  return {
    types: types.map(({ docType, count, statuses }) => ({ type: docType.name, count, statuses })),
    newest: all
      .filter(({ date }) => date !== '')
      .toSorted((a, b) => byText(b.date, a.date) || byTitle(a, b))
      .slice(0, limit)
      .map(listedDocument),
    waiting: waiting.slice(0, limit).map(listedDocument),
    waitingCount: waiting.length,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byTitle = (a: DocumentSummary, b: DocumentSummary): number => byText(a.title, b.title) || byText(a.path, b.path);
