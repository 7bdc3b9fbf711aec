import type { Card } from '../model/card.ts';
import type { DocType } from '../model/doc-type.ts';
import type { Project } from '../model/project.ts';
import { type DocumentSummary, documentSummary } from './document-summary.ts';
import { isPublished } from './published.ts';

const { compare } = new Intl.Collator('en', { numeric: true });
const known = new WeakMap<Project<Card>, Map<DocType, DocumentSummary[]>>();

/**
 * Lists the documents of a type as its index page does. Made once for a project: every page asks.
 *
 * @returns Numbered documents newest number first, then the others by title; ties by path.
 */
export function collectionDocuments(project: Project<Card>, docType: DocType): readonly DocumentSummary[] {
  const lists = known.get(project) ?? new Map<DocType, DocumentSummary[]>();
  known.set(project, lists);
  const list = lists.get(docType) ?? listDocuments(project, docType);
  lists.set(docType, list);
  return list;
}

const listDocuments = (project: Project<Card>, docType: DocType): DocumentSummary[] =>
  project.documents
    .filter((document) => document.docType === docType.name && isPublished(project, document))
    .map((document) => documentSummary(project, document))
    .toSorted((a, b) => compare(b.number, a.number) || compare(a.title, b.title) || compare(a.path, b.path));

/** What an index page says of a document. */
export type IndexRow = Pick<
  DocumentSummary,
  'address' | 'title' | 'number' | 'purpose' | 'status' | 'date' | 'version' | 'owner' | 'project' | 'language'
>;

export const indexRow = ({
  address,
  title,
  number,
  purpose,
  status,
  date,
  version,
  owner,
  project,
  language,
}: DocumentSummary): IndexRow => ({ address, title, number, purpose, status, date, version, owner, project, language });
