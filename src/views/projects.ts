import { slug } from 'github-slugger';
import { projectAddress } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { type DocumentSummary, documentSummary } from './document-summary.ts';
import { publishedDocuments } from './published.ts';

/** What documents call their `project`. */
export interface DocumentProject {
  /** As most documents write it. */
  name: string;
  /** All ways in which documents write it. */
  names: readonly string[];
  /** As the config calls it, else the name. */
  label: string;
  description: string;
  /** Path of its page, below the base. */
  address: string;
  /** By path. */
  documents: readonly DocumentSummary[];
}

const known = new WeakMap<Project<Card>, readonly DocumentProject[]>();

/**
 * Lists the projects that documents belong to: those of the config in its order, then the others by name. Names that
 * differ in letter case or punctuation alone are the same. Made once: every page asks.
 */
export function documentProjects(project: Project<Card>): readonly DocumentProject[] {
  const found = known.get(project) ?? findProjects(project);
  known.set(project, found);
  return found;
}

function findProjects(project: Project<Card>): DocumentProject[] {
  const summaries = publishedDocuments(project)
    .map((document) => documentSummary(project, document))
    .filter((summary) => slug(summary.project) !== '');
  const settings = Object.entries(project.config.projects);
  const order = settings.map(([name]) => slug(name));
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...Map.groupBy(summaries, (summary) => slug(summary.project))]
    .toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([key, documents]) => {
      const names = documents.map((summary) => summary.project);
      const name = mostFrequent(names);
      const own = settings[order.indexOf(key)]?.[1];
      return {
        name,
        names: [...new Set(names)],
        label: own?.label ?? name,
        description: own?.description ?? '',
        address: projectAddress(key),
        documents,
      };
    });
}

/** Of those that are equally frequent, the first. */
function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((most, own) => (own[1] > most[1] ? own : most), ['', 0])[0];
}
