import type { Measured } from '../../model/counts.ts';
import type { Project } from '../../model/project.ts';
import { deliveredDocument } from '../deliverables.ts';
import { figuresOf } from '../plan/figures.ts';
import { plannedTasks } from '../plan/planned-tasks.ts';
import { publishedDocuments } from '../published.ts';
import { type FigureScope, figures } from './registry.ts';

/** What a figure is of: one document by its path, all of a project, or all that there are. */
export type FigureOf = { document: string } | { project: string } | 'all';

/** Names a figure of something: `tasks.count document content/plans/orca.md`. */
export function figureKey(name: string, of: FigureOf): string {
  if (of === 'all') return `${name} all`;
  return 'document' in of ? `${name} document ${of.document}` : `${name} project ${of.project}`;
}

type Index = Pick<
  Project<Measured>,
  Exclude<keyof Project, 'linkedFrom' | 'successors' | 'cycles' | 'documents' | 'figures'>
> &
  Pick<Project<Measured>, 'documents'>;

/** Finds a figure by its key. @returns undefined where there is no such figure, or no document to count in. */
export function figureNamed(project: Index, key: string): number | undefined {
  const [name = '', kind = '', ...rest] = key.split(' ');
  const documents = documentsOf(project, kind, rest.join(' '));
  return documents.length === 0 ? undefined : figures.get(name)?.of(scopeOf(project, documents));
}

function documentsOf(project: Index, kind: string, value: string): readonly Measured[] {
  if (kind === 'document') {
    const document = project.byPath.get(value);
    return document === undefined ? [] : [document];
  }
  const all = publishedDocuments(project);
  return kind === 'all' ? all : all.filter(({ frontmatter: { values } }) => values['project'] === value);
}

function scopeOf(project: Index, documents: readonly Measured[]): FigureScope {
  const paths = new Set(documents.map(({ path }) => path));
  return {
    documents,
    tasks: () => figuresOf([...plannedTasks(project).values()].filter(({ plan }) => paths.has(plan.path))),
    deliveredLines: () => {
      const named = documents.flatMap((document) =>
        (document.plan?.delivers ?? []).flatMap((url) => deliveredDocument(project, document, url) ?? []),
      );
      const distinct = new Map(named.map((document) => [document.path, document]));
      return [...distinct.values()].reduce((total, { counts: { lines = 0 } }) => total + lines, 0);
    },
  };
}
