import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

type Documents<Document extends Outline> = Pick<Project<Document>, 'documents' | 'byId'>;

/** Tells whether a document has a page: it has a type, and is the first of those with its id. */
export const isPublished = <Document extends Outline>(
  project: Pick<Documents<Document>, 'byId'>,
  document: Document,
): boolean => document.docType !== '' && project.byId.get(document.id)?.[0]?.path === document.path;

/** Lists the documents that have a page, by path. */
export const publishedDocuments = <Document extends Outline>(project: Documents<Document>): Document[] =>
  project.documents.filter((document) => isPublished(project, document));
