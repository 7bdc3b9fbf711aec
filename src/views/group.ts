import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { collectionDocuments } from './collection-documents.ts';
import type { DocumentSummary } from './document-summary.ts';

/** Documents that one reads together: those of a type with the same project, or in the same folder where there is none. */
export interface Group {
  /** Named by the documents; empty where they only lie in a folder. */
  project: string;
  /** Folders below that of the type, from the outermost. */
  folders: readonly string[];
  /** In the order of the type's list. */
  documents: readonly DocumentSummary[];
}

const known = new WeakMap<readonly DocumentSummary[], ReadonlyMap<string, DocumentSummary[]>>();

/** Finds the documents that a document's page leads through. Made once for a type: every page asks. */
export function groupOf(project: Project<Card>, document: DocumentSummary): Group {
  const list = collectionDocuments(project, document.docType);
  const groups = known.get(list) ?? Map.groupBy(list, keyOf);
  known.set(list, groups);
  return {
    project: document.project,
    folders: document.project === '' ? foldersOf(document) : [],
    documents: groups.get(keyOf(document)) ?? [],
  };
}

const keyOf = (document: DocumentSummary): string =>
  JSON.stringify(document.project === '' ? foldersOf(document) : document.project);

function foldersOf({ address, docType: { collection } }: DocumentSummary): string[] {
  const below = address.startsWith(`/${collection}/`) ? address.slice(collection.length + 1) : address;
  return below.split('/').slice(1, -2);
}
