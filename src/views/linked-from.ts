import type { DocumentFacts } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { type DocumentSummary, documentSummary } from './document-summary.ts';
import { isPublished } from './published.ts';

export interface LinkedFrom {
  documents: DocumentSummary[];
  /** How many more there are. */
  more: number;
}

/** Lists documents that link or relate to a document, by path, no more than `limit`. */
export function linkedFrom(project: Project, document: DocumentFacts, limit = 12): LinkedFrom {
  const sources = (project.linkedFrom.get(document.path) ?? []).filter((source) => isPublished(project, source));
  return {
    documents: sources.slice(0, limit).map((source) => documentSummary(project, source)),
    more: Math.max(0, sources.length - limit),
  };
}
