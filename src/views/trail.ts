import { addressOf } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import type { DocumentSummary } from './document-summary.ts';
import { groupOf } from './group.ts';
import { isPublished } from './published.ts';

/** A step on the way to a document, below its type. */
export type Step =
  | { project: string }
  /** Its address is that of the folder's own page, where it has one. */
  | { folder: string; address: string | undefined };

/** The way from the index page of a type to a document: its project, unless all of the site is of it, or else its folders. */
export function trail(project: Project<Card>, document: DocumentSummary): Step[] {
  const group = groupOf(project, document);
  if (group.project !== '') return group.project === project.config.title ? [] : [{ project: group.project }];
  return group.folders.map((folder, index) => {
    const parts = document.address.split('/').slice(1, -2);
    const above = parts.slice(0, parts.length - group.folders.length + index + 1).join('/');
    const card = project.byId.get(`${above}/index`)?.[0];
    const hasPage = card !== undefined && card.path !== document.path && isPublished(project, card);
    return { folder, address: hasPage ? addressOf(card) : undefined };
  });
}
