import { addressOf } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { documentSummary, type TextLanguage } from '../document-summary.ts';
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
 * @param isMeant Whether a document counts.
 * @param most Items of each kind at most.
 */
export function attention(
  project: Project<Card>,
  isMeant: (card: Card) => boolean = () => true,
  most = 4,
): Attention[] {
  const all = known.get(project) ?? sources.map(({ items }) => items(project));
  known.set(project, all);
  return sources.flatMap(({ name, address, rest }, index) => {
    const own = all[index]!.filter(({ card }) => isMeant(card));
    const items = own.slice(0, most).map((item) => linkOf(project, item));
    return own.length === 0 ? [] : { name, address, rest, count: own.length, items };
  });
}

function linkOf(project: Project<Card>, { card, line, text, day }: AttentionItem): AttentionLink {
  const { title, language } = documentSummary(project, card);
  return { address: addressOf(card), line, text, day, title: text === title ? '' : title, language };
}
