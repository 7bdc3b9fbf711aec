import type { DocumentFacts } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** Tells whether a document has a page: it has a type, and is the first of those with its id. */
export const isPublished = (project: Project, document: DocumentFacts): boolean =>
  document.docType !== '' && project.byId.get(document.id)?.[0] === document;

/** Lists the documents that have a page, by path. */
export const publishedDocuments = (project: Project): DocumentFacts[] =>
  project.documents.filter((document) => isPublished(project, document));
