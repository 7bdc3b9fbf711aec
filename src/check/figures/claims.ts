import { type FigureRequest } from '../../model/figure-claim.ts';
import type { Outline } from '../../model/facts.ts';
import type { Project } from '../../model/project.ts';
import { resolveRelation } from '../relations.ts';
import { type FigureOf, figureKey } from './index.ts';

/** Stands for all documents where a project is named. */
export const everything = '*';

type Documents = Pick<Project<Outline>, 'config' | 'byPath' | 'byId' | 'byNumber'>;

/** Finds what a figure is asked of; undefined where no document is called so. */
export function figureOf(project: Documents, from: Outline, request: FigureRequest): FigureOf | undefined {
  if (request.project !== undefined) return request.project === everything ? 'all' : { project: request.project };
  if (request.document === undefined) return { document: from.path };
  const document = resolveRelation(project, from, request.document);
  return document && { document: document.path };
}

/** Computes a figure that a document asks for; undefined where it names nothing that there is. */
export function figureAskedFor(
  project: Documents & Pick<Project<Outline>, 'figures'>,
  from: Outline,
  request: FigureRequest,
): number | undefined {
  const of = figureOf(project, from, request);
  return of && project.figures.get(figureKey(request.name, of));
}
