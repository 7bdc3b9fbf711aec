import type { Card } from '../model/card.ts';
import type { FileHistory } from '../model/commit.ts';
import type { Project } from '../model/project.ts';
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
  /** Commits to documents; one that changed three of them counts three times. */
  changes: number;
  /** Documents that were changed. */
  cards: readonly Card[];
}

/** What the documents of a group come to. */
export interface GroupAmount extends Amount {
  /** Those that are counted. */
  cards: readonly Card[];
}

/** What one document comes to. */
export interface DocumentAmount extends Amount {
  card: Card;
  project: DocumentProject | undefined;
  /** Commits that changed it, by the Monday of their week. */
  weeks: Readonly<Record<string, number>>;
  /** All of these. */
  changes: number;
}

export interface Statistics {
  total: GroupAmount;
  /** In the order of the config; those that have documents. */
  byType: readonly (GroupAmount & { type: string })[];
  /** In the order of the site; the last one has no project, where some documents have none. */
  byProject: readonly (GroupAmount & { project: DocumentProject | undefined })[];
  /** The longest first. */
  documents: readonly DocumentAmount[];
  /** The newest first; none where there is no history, or it is not asked for. */
  byWeek: readonly Week[];
}

/** Stands for no project in an address; no name of one comes to it. */
export const noProject = '-';

/** Stands for all weeks before those that are told apart. */
export const before = 'before';

/** Of a page of print in double spacing, as publishers reckon at the most. */
export const wordsPerPage = 450;

/** Weeks that are told apart. */
const mostWeeks = 26;

/** @param history What the repository tells of a document. */
export function statistics(project: Project<Card>, history: (path: string) => Pick<FileHistory, 'weeks'>): Statistics {
  const cards = publishedDocuments(project);
  const amount = (some: readonly Card[]): GroupAmount => ({ ...amountOf(project, some), cards: some });
  const byType = Map.groupBy(cards, ({ docType }) => docType);
  const projects = documentProjects(project);
  const projectOf = new Map(projects.flatMap((own) => own.documents.map(({ path }) => [path, own] as const)));
  const documents = cards.map((card): DocumentAmount => {
    const { weeks } = history(card.path);
    const changes = Object.values(weeks).reduce((sum, count) => sum + count, 0);
    return { card, project: projectOf.get(card.path), weeks, changes, ...amountOf(project, [card]) };
  });
  const byProject = Map.groupBy(cards, ({ path }) => projectOf.get(path));
  return {
    total: amount(cards),
    byType: project.config.types.flatMap(({ name }) =>
      byType.has(name) ? [{ type: name, ...amount(byType.get(name)!) }] : [],
    ),
    byProject: [...projects, undefined].flatMap((own) =>
      byProject.has(own) ? [{ project: own, ...amount(byProject.get(own)!) }] : [],
    ),
    documents: documents.toSorted((a, b) => b.words - a.words),
    byWeek: weeksOf(documents),
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

function weeksOf(documents: readonly DocumentAmount[]): Week[] {
  const found = documents.flatMap(({ card, weeks }) =>
    Object.entries(weeks).map(([monday, count]) => ({ monday, count, card })),
  );
  const weeks = [...Map.groupBy(found, ({ monday }) => monday)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const rest = weeks.slice(mostWeeks).flatMap(([, own]) => own);
  return [
    ...weeks.slice(0, mostWeeks).map(([monday, own]) => weekOf(monday, own)),
    ...(rest.length > 0 ? [weekOf(undefined, rest)] : []),
  ];
}

const weekOf = (monday: string | undefined, found: readonly { count: number; card: Card }[]): Week => ({
  monday,
  changes: found.reduce((sum, { count }) => sum + count, 0),
  cards: [...new Set(found.map(({ card }) => card))],
});
