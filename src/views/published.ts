import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';

/** Tells whether a document has a page: it has a type, and is the first of those with its id. */
export const isPublished = (project: Project<Card>, document: Card): boolean =>
  document.docType !== '' && project.byId.get(document.id)?.[0] === document;

/** Lists the documents that have a page, by path. */
export const publishedDocuments = (project: Project<Card>): Card[] =>
  project.documents.filter((document) => isPublished(project, document));
