import { relationsOf, resolveRelation } from '../../check/relations.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { type DocumentSummary, documentSummary } from '../document-summary.ts';
import { documentProjects } from '../projects.ts';

/** A document on the way, and how long one has read when it is read. */
export interface Step {
  document: Card;
  summary: DocumentSummary;
  minutes: number;
  /** Minutes from the first document to the end of this one. */
  total: number;
}

/** What people ask who have not all day, in minutes. */
export const budgets = [15, 30, 60] as const;

/** Ways in come first; what is built before how it is built, and that before why and what to do when it breaks. */
const typeOrder = ['guide', 'spec', 'plan', 'adr', 'runbook'];

/**
 * Puts documents into an order in which they can be read: each after those that it requires, also by way of documents
 * that are not among them; else by type, number and date. Where they require each other, the first one by that comes
 * last.
 */
export function readingPath(project: Project<Card>, documents: readonly Card[]): Step[] {
  const summaries = documents.map((document) => documentSummary(project, document));
  const sorted = summaries.toSorted(byOrder);
  const wanted = new Map(sorted.map((summary, index) => [summary.path, { summary, index }]));
  const order = inOrder(
    sorted.map(({ path }) => path),
    (path) => requiredBy(project, path).toSorted((a, b) => rankIn(wanted, a) - rankIn(wanted, b)),
  );
  let total = 0;
  return order.flatMap((path): Step[] => {
    const summary = wanted.get(path)?.summary;
    const document = project.byPath.get(path);
    if (summary === undefined || document === undefined) return [];
    total += summary.minutes;
    return [{ document, summary, minutes: summary.minutes, total }];
  });
}

/** A way through the documents of one project. */
export interface ProjectPath {
  /** As documents call it; empty for those that belong to none. */
  project: string;
  steps: Step[];
}

/** One path for each project that documents belong to, in the order of the projects; those without one come last. */
export function readingPaths(project: Project<Card>, documents: readonly Card[]): ProjectPath[] {
  const own = new Map(
    documentProjects(project).flatMap(({ name, documents: of }) => of.map(({ path }) => [path, name] as const)),
  );
  const names = [...documentProjects(project).map(({ name }) => name), ''];
  const groups = Map.groupBy(documents, ({ path }) => own.get(path) ?? '');
  return names.flatMap((name) => {
    const group = groups.get(name);
    return group === undefined ? [] : [{ project: name, steps: readingPath(project, group) }];
  });
}

const rankIn = (wanted: ReadonlyMap<string, { index: number }>, path: string): number =>
  wanted.get(path)?.index ?? Number.MAX_SAFE_INTEGER;

/** Each after those that it needs; without recursion, since a chain may be long. */
function inOrder(first: readonly string[], needsOf: (path: string) => readonly string[]): string[] {
  const begun = new Set<string>();
  const done: string[] = [];
  for (const start of first) {
    const stack = begun.has(start) ? [] : [{ path: start, left: [...needsOf(start)] }];
    begun.add(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.left.shift();
      if (next === undefined) done.push(stack.pop()!.path);
      else if (!begun.has(next)) {
        begun.add(next);
        stack.push({ path: next, left: [...needsOf(next)] });
      }
    }
  }
  return done;
}

/** Paths of the documents that one builds on: its relations that may not run in a circle, but for what it replaces. */
function requiredBy(project: Project<Card>, path: string): string[] {
  const document = project.byPath.get(path);
  if (document === undefined) return [];
  return relationsOf(project, document)
    .filter(({ spec }) => spec.acyclic === true && spec.field !== 'supersedes')
    .flatMap(({ spec, value }) => resolveRelation(project, document, value, spec.to)?.path ?? []);
}

function byOrder(a: DocumentSummary, b: DocumentSummary): number {
  return (
    typeRank(a) - typeRank(b) ||
    byText(a.docType.name, b.docType.name) ||
    byText(a.number, b.number) ||
    byText(a.date, b.date) ||
    byText(a.path, b.path)
  );
}

const typeRank = ({ docType: { name } }: DocumentSummary): number => {
  const index = typeOrder.indexOf(name);
  return index < 0 ? typeOrder.length : index;
};

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** How many documents from the first on can be read in so many minutes. */
export const fitting = (steps: readonly Pick<Step, 'total'>[], minutes: number): number =>
  steps.filter(({ total }) => total <= minutes).length;
