import type { Card } from '../model/card.ts';
import type { Commit } from '../model/commit.ts';
import type { Project } from '../model/project.ts';
import { addDays, isDay } from '../text/day.ts';
import { documentSummary } from './document-summary.ts';
import { type DocumentProject, documentProjects } from './projects.ts';
import { publishedDocuments } from './published.ts';

/** What some documents come to. */
export interface Amount {
  documents: number;
  /** Without the metadata. */
  lines: number;
  words: number;
  /** Of paper, at `wordsPerPage`. */
  pages: number;
  /** Time to read all of them. */
  minutes: number;
  /** Links to other places on the site, and elsewhere. */
  internal: number;
  external: number;
  /** Success criteria. */
  criteria: number;
  criteriaDone: number;
}

export interface Week {
  /** Its Monday, `YYYY-MM-DD`; undefined for all weeks before. */
  monday: string | undefined;
  /** Documents whose newest commit is of this week. */
  documents: number;
}

export interface Statistics {
  total: Amount;
  /** In the order of the config; those that have documents. */
  byType: readonly (Amount & { type: string })[];
  /** In the order of the site; the last one has no project, where some documents have none. */
  byProject: readonly (Amount & { project: DocumentProject | undefined })[];
  /** The newest first; none where there is no history. */
  byWeek: readonly Week[];
}

/** Of a page of print in double spacing, as publishers reckon at the most. */
export const wordsPerPage = 450;

/** Weeks that are told apart. */
const mostWeeks = 26;

/** @param history The newest commits of a document, newest first. */
export function statistics(project: Project<Card>, history: (path: string) => readonly Commit[]): Statistics {
  const cards = publishedDocuments(project);
  const amount = (some: readonly Card[]): Amount => amountOf(project, some);
  const byType = Map.groupBy(cards, ({ docType }) => docType);
  const projects = documentProjects(project);
  const projectOf = new Map(projects.flatMap((own) => own.documents.map(({ path }) => [path, own] as const)));
  const byProject = Map.groupBy(cards, ({ path }) => projectOf.get(path));
  return {
    total: amount(cards),
    byType: project.config.types.flatMap(({ name }) =>
      byType.has(name) ? [{ type: name, ...amount(byType.get(name)!) }] : [],
    ),
    byProject: [...projects, undefined].flatMap((own) =>
      byProject.has(own) ? [{ project: own, ...amount(byProject.get(own)!) }] : [],
    ),
    byWeek: weeksOf(cards.flatMap(({ path }) => history(path)[0]?.date ?? [])),
  };
}

function amountOf(project: Project<Card>, cards: readonly Card[]): Amount {
  const sum = (count: (card: Card) => number): number => cards.reduce((total, card) => total + count(card), 0);
  const counted = (name: string): number => sum(({ counts }) => counts[name] ?? 0);
  const words = counted('words');
  return {
    documents: cards.length,
    lines: counted('lines'),
    words,
    pages: Math.ceil(words / wordsPerPage),
    minutes: sum((card) => documentSummary(project, card).minutes),
    internal: counted('links.internal'),
    external: counted('links.external'),
    criteria: counted('criteria.count'),
    criteriaDone: counted('criteria.done'),
  };
}

/** @param days On which documents were last changed. */
function weeksOf(days: readonly string[]): Week[] {
  const counts = new Map<string, number>();
  for (const day of days.filter(isDay)) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1);
  const weeks = [...counts].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const before = weeks.slice(mostWeeks).reduce((total, [, documents]) => total + documents, 0);
  return [
    ...weeks.slice(0, mostWeeks).map(([monday, documents]) => ({ monday, documents })),
    ...(before > 0 ? [{ monday: undefined, documents: before }] : []),
  ];
}

const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
