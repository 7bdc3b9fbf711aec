import { risks as riskTable } from '../doc-types/plan-tables.ts';
import type { RowOf } from '../doc-types/table.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import type { TypedCell } from '../model/table.ts';
import { publishedDocuments } from './published.ts';

/** From the least to the most. */
export const riskLevels = ['low', 'medium', 'high', 'critical'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const riskStatuses = ['open', 'happened', 'accepted', 'closed'] as const;
export type RiskStatus = (typeof riskStatuses)[number];

/** Why somebody has to look at a risk. */
export const riskNeeds = ['owner', 'mitigation', 'rating', 'review', 'overdue'] as const;
export type RiskNeed = (typeof riskNeeds)[number];

/** A risk, as its row says it. */
export interface Risk {
  card: Card;
  /** Of its row in the file. */
  line: number;
  title: TypedCell;
  probability: RiskLevel | undefined;
  impact: RiskLevel | undefined;
  /** Probability times impact, each from 1 to 4; undefined where one of them is not said. */
  exposure: number | undefined;
  mitigation: TypedCell | undefined;
  owners: readonly string[];
  status: RiskStatus;
  /** The last day for it, `YYYY-MM-DD`. */
  review: string | undefined;
  /** What it lacks, in the order of `riskNeeds`; nothing of one that is closed. */
  needs: readonly RiskNeed[];
}

const known = new WeakMap<Project<Card>, readonly Risk[]>();

/** All risks of all documents, the greatest exposure first, those without one last. Made once for a project. */
export function riskRegister(project: Project<Card>): readonly Risk[] {
  const found = known.get(project) ?? derive(project);
  known.set(project, found);
  return found;
}

/** Last days before the register shows something else. */
export const riskDays = (project: Project<Card>, isMeant: (card: Card) => boolean = () => true): string[] =>
  riskRegister(project).flatMap(({ card, status, review }) =>
    status === 'closed' || !isMeant(card) ? [] : (review ?? []),
  );

/** How many risks have which probability and impact; those that are closed or not rated are in no cell. */
export function riskMatrix(risks: readonly Risk[]): Readonly<Record<RiskLevel, Readonly<Record<RiskLevel, number>>>> {
  const matrix = { low: noRisks(), medium: noRisks(), high: noRisks(), critical: noRisks() };
  for (const { status, probability, impact } of risks)
    if (status !== 'closed' && probability !== undefined && impact !== undefined) matrix[probability][impact] += 1;
  return matrix;
}

const noRisks = (): Record<RiskLevel, number> => ({ low: 0, medium: 0, high: 0, critical: 0 });

/** From 1 to 16. */
export const exposureOf = (probability: RiskLevel, impact: RiskLevel): number =>
  (riskLevels.indexOf(probability) + 1) * (riskLevels.indexOf(impact) + 1);

function derive(project: Project<Card>): Risk[] {
  const risks = publishedDocuments(project).flatMap((card) =>
    riskTable.rowsOf(card).map((row) => riskOf(project, card, row)),
  );
  // What is equal stays in the order of documents and rows.
  return risks.toSorted((a, b) => (b.exposure ?? 0) - (a.exposure ?? 0) || rank(b.impact) - rank(a.impact));
}

const rank = (level: RiskLevel | undefined): number => (level === undefined ? -1 : riskLevels.indexOf(level));

function riskOf(project: Project<Card>, card: Card, { line, cells }: RowOf<typeof riskTable>): Risk {
  const probability = cells.Probability?.value;
  const impact = cells.Impact?.value;
  const risk = {
    card,
    line,
    title: cells.Risk ?? { text: '', value: undefined },
    probability,
    impact,
    exposure: probability && impact && exposureOf(probability, impact),
    mitigation: isSaid(cells.Mitigation) ? cells.Mitigation : undefined,
    owners: cells.Owner?.value ?? [],
    status: cells.Status?.value ?? 'open',
    review: cells.Review?.value?.to,
  };
  return { ...risk, needs: needsOf(project, risk) };
}

/** A dash says nothing. */
const isSaid = (cell: TypedCell | undefined): boolean => cell !== undefined && /[\p{L}\p{N}]/u.test(cell.text);

function needsOf(project: Project<Card>, risk: Omit<Risk, 'needs'>): RiskNeed[] {
  const { status, owners, mitigation, exposure, review } = risk;
  if (status === 'closed') return [];
  const has: Record<RiskNeed, boolean> = {
    owner: owners.length === 0,
    // Whoever accepts a risk does nothing against it.
    mitigation: mitigation === undefined && status !== 'accepted',
    rating: exposure === undefined,
    review: review === undefined,
    overdue: review !== undefined && project.timeOf(review) === 'past',
  };
  return riskNeeds.filter((need) => has[need]);
}
