import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { type Attention, attention } from './attention/index.ts';
import { collectionDocuments } from './collection-documents.ts';
import { type ListedDocument, listedDocument } from './document-summary.ts';
import type { DocumentProject } from './projects.ts';

/** Documents of a type that belong to a project. */
export interface ProjectDocuments {
  /** Name of the type. */
  type: string;
  count: number;
  /** In the order of the type's list; the first ones only. */
  documents: readonly ListedDocument[];
}

export interface ProjectPage {
  name: string;
  label: string;
  description: string;
  address: string;
  minutes: number;
  attention: readonly Attention[];
  types: readonly ProjectDocuments[];
}

/** Derives the page of a project. @param most Documents of each type at most. */
export function projectPage(project: Project<Card>, own: DocumentProject, most = 30): ProjectPage {
  const { name, label, description, address, documents } = own;
  const paths = new Set(documents.map(({ path }) => path));
  const types = project.config.types.map((docType) => {
    const list = collectionDocuments(project, docType).filter(({ path }) => paths.has(path));
    return { type: docType.name, count: list.length, documents: list.slice(0, most).map(listedDocument) };
  });
  return {
    name,
    label,
    description,
    address,
    minutes: documents.reduce((sum, { minutes }) => sum + minutes, 0),
    attention: attention(project, own),
    types: types.filter(({ count }) => count > 0),
  };
}
