import type { ValuesOf } from '../../views/choices.ts';
import { type Decision, decisionLog } from '../../views/decisions.ts';
import { decisionTimeline } from '../../views/decision-timeline.ts';
import { documentLink } from '../../views/document-summary.ts';
import { statusTone, type StatusTone } from '../../views/status-tone.ts';
import type { Place } from '../page-kinds.ts';
import { mostRows, one, shownRows } from './rows.ts';

const valuesOf = {
  status: ({ document }) => one(document.status),
  project: ({ document }) => one(document.project),
} satisfies ValuesOf<Decision, string>;

export function decisionsInputs({ project }: Place) {
  const { decisions, chains } = decisionLog(project);
  return {
    ...shownRows(decisions, decisionRow, valuesOf, { status: statusOrder(decisions) }),
    timeline: decisionTimeline(decisions),
    tones: tonesOf(decisions),
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

/** How many hold, wait for somebody, or no longer hold. */
function tonesOf(decisions: readonly Decision[]): Record<StatusTone, number> {
  const tones = { good: 0, open: 0, gone: 0, plain: 0 };
  for (const { document } of decisions) tones[statusTone(document.status)] += 1;
  return tones;
}

/** As the contracts have them, type by type. */
const statusOrder = (decisions: readonly Decision[]): string[] => [
  ...new Set(decisions.flatMap(({ document: { docType } }) => [...docType.life.order, ...docType.life.final])),
];
