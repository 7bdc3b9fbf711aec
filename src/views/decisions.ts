import { decisionsAddress, indexAddress } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { DocType } from '../model/doc-type.ts';
import type { Project } from '../model/project.ts';
import { documentSummary, type DocumentSummary } from './document-summary.ts';
import { publishedDocuments } from './published.ts';
import { relatedDocuments } from './relation-groups.ts';
import { statusTone } from './status-tone.ts';

/** A document that decides something, and holds until another one takes its place. */
export interface Decision {
  card: Card;
  document: DocumentSummary;
  /** The decisions that it took the place of, and those that took its own, by path. */
  supersedes: readonly Decision[];
  supersededBy: readonly Decision[];
}

/** Decisions that replaced one another: those of a step replaced some of the steps before. */
export type Chain = readonly (readonly Decision[])[];

export interface DecisionLog {
  /** Newest first, those without a date last; of one day by number, the highest first, then by path. */
  decisions: readonly Decision[];
  /** By their newest decision, as above. */
  chains: readonly Chain[];
}

/** A type of decisions, by its contract: its documents can supersede each other, and a status says that one no longer holds. */
export const decides = ({ relations, life }: Pick<DocType, 'relations' | 'life'>): boolean =>
  relations.some(({ field, inverse }) => field === 'supersedes' || inverse === 'supersedes') &&
  [...life.order, ...life.final].some((status) => statusTone(status) === 'gone');

const known = new WeakMap<Project<Card>, DecisionLog>();

/** Derives the decision log. Made once for a project. */
export function decisionLog(project: Project<Card>): DecisionLog {
  const found = known.get(project) ?? derive(project);
  known.set(project, found);
  return found;
}

/**
 * Tells whether a site has a decision log. Many projects have their decisions in a folder `decisions`: its index page stands
 * there, as it did before there was a log.
 */
export const hasDecisionLog = (project: Project<Card>): boolean =>
  decisionLog(project).decisions.length > 0 &&
  !project.config.types.some((type) => indexAddress(type) === decisionsAddress);

type Open = Decision & { supersedes: Decision[]; supersededBy: Decision[] };

function derive(project: Project<Card>): DecisionLog {
  const types = new Set(project.config.types.filter(decides).map(({ name }) => name));
  const byPath = new Map<string, Open>();
  for (const card of publishedDocuments(project))
    if (types.has(card.docType))
      byPath.set(card.path, { card, document: documentSummary(project, card), supersedes: [], supersededBy: [] });
  for (const decision of byPath.values()) {
    const related = relatedDocuments(project, decision.card);
    for (const field of ['supersedes', 'supersededBy'] as const)
      decision[field] = [...(related.get(field) ?? [])]
        .flatMap(({ path }) => byPath.get(path) ?? [])
        .toSorted((a, b) => byText(a.card.path, b.card.path));
  }
  const decisions = [...byPath.values()].toSorted(newestFirst);
  return { decisions, chains: chainsOf(decisions) };
}

/** Walks from each decision that has a place in a chain to all others of it. */
function chainsOf(decisions: readonly Decision[]): Chain[] {
  const seen = new Set<Decision>();
  const chains: Chain[] = [];
  for (const start of decisions) {
    if (seen.has(start) || start.supersedes.length + start.supersededBy.length === 0) continue;
    const members = new Set([start]);
    for (const member of members) for (const next of [...member.supersedes, ...member.supersededBy]) members.add(next);
    for (const member of members) seen.add(member);
    chains.push(stepsOf(members));
  }
  return chains;
}

/** Each decision comes a step after the last of those that it replaced. What runs in a circle comes last, in one step. */
function stepsOf(members: ReadonlySet<Decision>): Chain {
  const waiting = new Map(Array.from(members, (member) => [member, member.supersedes.length]));
  const steps: Decision[][] = [];
  let step = [...members].filter(({ supersedes }) => supersedes.length === 0);
  while (step.length > 0) {
    steps.push(step.toSorted(newestFirst).toReversed());
    for (const member of step) waiting.delete(member);
    const next = new Set<Decision>();
    for (const { supersededBy } of step)
      for (const successor of supersededBy) {
        const left = (waiting.get(successor) ?? 0) - 1;
        waiting.set(successor, left);
        if (left === 0) next.add(successor);
      }
    step = [...next];
  }
  return waiting.size === 0 ? steps : [...steps, [...waiting.keys()].toSorted(newestFirst).toReversed()];
}

const newestFirst = (a: Decision, b: Decision): number =>
  byText(b.document.date, a.document.date) ||
  Number(b.document.number) - Number(a.document.number) ||
  byText(a.card.path, b.card.path);

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
