import { posix } from 'node:path';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { decodePercent } from '../model/written-address.ts';
import type { LinkLookup } from './link-target.ts';
import { resolveLink } from './resolve-link.ts';

/**
 * Finds what a row of deliverables names: a document by link or path, where the path is meant from the folder of the
 * plan, from the root or from the content folder.
 *
 * @returns undefined where it is no document, or none that is there.
 */
export function deliveredDocument<Document extends Outline>(
  project: Omit<LinkLookup, 'byPath'> & Pick<Project<Document>, 'byPath'>,
  plan: Outline,
  url: string,
): Document | undefined {
  const target = resolveLink(project, plan, url);
  if (target.kind === 'document') return project.byPath.get(target.document.path);
  return pathsMeant(plan, url, project.config.content)
    .map((path) => project.byPath.get(path))
    .find((document) => document !== undefined && document.docType !== '');
}

/** A path in a plan can be meant from its own folder, from the root or from the content folder. */
export function pathsMeant({ path }: Pick<Outline, 'path'>, url: string, content: string): string[] {
  const to = decodePercent(url.replace(/[?#].*$/s, ''));
  return [posix.join(posix.dirname(path), to), posix.normalize(to), posix.join(content, to)];
}
