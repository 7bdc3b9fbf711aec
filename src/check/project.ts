import { indexAddress, ruleAddress, rulesAddress } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import type { DocumentFacts } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { resolveLink } from './resolve-link.ts';
import { relatedDocuments } from './relations.ts';

/** What rules need to know that stands in no document. */
export interface Surroundings extends Pick<Project, 'asOf' | 'diagramErrors' | 'codeErrors'> {
  /** Each has a page. */
  ruleIds: readonly string[];
}

/**
 * Puts documents together with the look-ups that rules, views and the site share.
 *
 * @param found The documents in any order: findings do not depend on it.
 */
export function createProject(
  config: Config,
  found: readonly DocumentFacts[],
  fileExists: (path: string) => boolean,
  { asOf, diagramErrors = new Map(), codeErrors = new Map(), ruleIds = [] }: Partial<Surroundings> = {},
): Project {
  const documents = found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const byId = Map.groupBy(documents, ({ id }) => id);
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const pages = new Set(['/', '/404/', ...config.types.map(indexAddress), rulesAddress, ...ruleIds.map(ruleAddress)]);
  const project = { config, documents, byPath, byId, pages, fileExists, asOf, diagramErrors, codeErrors };
  return { ...project, linkedFrom: linkedFrom(project) };
}

function linkedFrom(project: Omit<Project, 'linkedFrom'>): Map<string, DocumentFacts[]> {
  const found = new Map<string, DocumentFacts[]>();
  for (const document of project.documents) {
    const linked = document.links
      .map(({ url }) => resolveLink(project, document, url))
      .map((target) => (target.kind === 'document' ? target.document : undefined));
    const targets = new Set([...linked, ...relatedDocuments(project, document)]);
    for (const target of targets) {
      if (target === undefined || target === document) continue;
      const sources = found.get(target.path);
      if (sources === undefined) found.set(target.path, [document]);
      else sources.push(document);
    }
  }
  return found;
}
