import { addressOf } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { documentSummary, type TextLanguage } from '../document-summary.ts';
import type { DocumentProject } from '../projects.ts';
import { looseRisks, unmetMetrics } from './registers.ts';
import { overdueReviews } from './reviews.ts';
import type { AttentionItem, AttentionSource } from './source.ts';
import { lapsedSignOffs } from './sign-offs.ts';
import { blockedTasks, lateTasks, tasksInCycles, unownedTasks } from './tasks.ts';

/** In the order in which people want to know. */
const sources: readonly AttentionSource[] = [
  lateTasks,
  tasksInCycles,
  blockedTasks,
  overdueReviews,
  lapsedSignOffs,
  looseRisks,
  unmetMetrics,
  unownedTasks,
];

/** What needs attention, of one kind. */
export interface Attention {
  name: AttentionSource['name'];
  /** Path of the page that shows all of them, below the base. */
  address: string;
  /** What follows it: the part of the page, or the filter, that shows these alone. */
  rest: string;
  count: number;
  /** The most urgent ones. */
  items: readonly AttentionLink[];
}

export interface AttentionLink {
  address: string;
  line: number | undefined;
  text: string;
  day: string | undefined;
  /** Of the document, where the text is not its title. */
  title: string;
  language: TextLanguage | undefined;
}

const known = new WeakMap<Project<Card>, readonly (readonly AttentionItem[])[]>();

/**
 * Finds what needs attention; kinds that nothing is of are left out.
 *
 * @param own The project whose documents count; all, where there is none.
 * @param most Items of each kind at most.
 */
export function attention(
  project: Project<Card>,
  own?: Pick<DocumentProject, 'name' | 'documents'>,
  most = 4,
): Attention[] {
  const paths = own && new Set(own.documents.map(({ path }) => path));
  const all = known.get(project) ?? sources.map(({ items }) => items(project));
  known.set(project, all);
  return sources.flatMap(({ name, address, rest, ofProject }, index) => {
    const meant = all[index]!.filter(({ card }) => paths?.has(card.path) ?? true);
    if (meant.length === 0) return [];
    const items = meant.slice(0, most).map((item) => linkOf(project, item));
    const filtered = own && ofProject && query({ project: own.name, ...ofProject.values }, ofProject.part);
    return { name, address, rest: filtered ?? rest, count: meant.length, items };
  });
}

const query = (values: Readonly<Record<string, string>>, part: string): string =>
  `?${new URLSearchParams(values).toString()}#${part}`;

function linkOf(project: Project<Card>, { card, line, text, day }: AttentionItem): AttentionLink {
  const { title, language } = documentSummary(project, card);
  return { address: addressOf(card), line, text, day, title: text === title ? '' : title, language };
}
