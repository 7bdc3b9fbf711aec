import type { ValuesOf } from '../../views/choices.ts';
import { type Decision, decisionLog } from '../../views/decisions.ts';
import { decisionTimeline } from '../../views/decision-timeline.ts';
import { documentLink } from '../../views/document-summary.ts';
import { documentSum } from '../../views/sum.ts';
import { statusTone, type StatusTone } from '../../views/status-tone.ts';
import type { Place } from '../page-kinds.ts';
import { mostRows, one, shownRows } from './rows.ts';

const valuesOf = {
  status: ({ document }) => one(document.status),
  force: ({ document }) => [statusTone(document.status)],
  project: ({ document }) => one(document.project),
} satisfies ValuesOf<Decision, string>;

export function decisionsInputs({ project }: Place) {
  const { decisions, chains } = decisionLog(project);
  return {
    ...shownRows(decisions, decisionRow, valuesOf, { status: statusOrder(decisions), force: tones }),
    timeline: decisionTimeline(decisions),
    all: sum(decisions),
    tones: tones.map((tone) => ({
      tone,
      sum: sum(decisions.filter(({ document }) => statusTone(document.status) === tone)),
    })),
    chains: chains.slice(0, mostRows).map((chain) => chain.map((step) => step.map(chainLink))),
  };
}

function decisionRow({ document, supersedes, supersededBy }: Decision) {
  const { status, date, project, owner } = document;
  return {
    ...documentLink(document),
    type: document.docType.name,
    status,
    date,
    project,
    owner,
    supersedes: supersedes.map(chainLink),
    supersededBy: supersededBy.map(chainLink),
  };
}

const chainLink = ({ document }: Decision) => ({ ...documentLink(document), status: document.status });

/** They hold, wait for somebody, or no longer hold. */
const tones = ['good', 'open', 'gone'] as const satisfies StatusTone[];

const sum = (decisions: readonly Decision[]) => documentSum(decisions.map(({ card }) => ({ document: card })));

/** As the contracts have them, type by type. */
const statusOrder = (decisions: readonly Decision[]): string[] => [
  ...new Set(decisions.flatMap(({ document: { docType } }) => [...docType.life.order, ...docType.life.final])),
];
