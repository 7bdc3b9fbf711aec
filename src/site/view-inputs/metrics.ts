import type { ValuesOf } from '../../views/choices.ts';
import { documentLink, documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { sumOf } from '../../views/sum.ts';
import { type Metric, metricList, metricStates } from '../../views/metrics.ts';
import { inlineText } from '../inline-text.ts';
import type { Place } from '../page-kinds.ts';
import { one, shownRows } from './rows.ts';

export function metricsInputs(site: Place) {
  const { project } = site;
  const metrics = metricList(project);
  const valuesOf = {
    outcome: ({ state }) => [state],
    project: ({ card }) => one(documentSummary(project, card).project),
    owner: ({ owners }) => owners,
  } satisfies ValuesOf<Metric, string>;
  return {
    ...shownRows(metrics, (metric) => metricRow(site, metric), valuesOf, { outcome: metricStates }),
    all: sum(metrics),
    sums: metricStates.map((state) => ({ state, sum: sum(metrics.filter((own) => own.state === state)) })),
  };
}

const sum = (metrics: readonly Metric[]) => sumOf(metrics, ({ card, line }) => lineAddress(card, line));

function metricRow(site: Place, { card, line, title, target, current, owners, state, reason, bar }: Metric) {
  const document = documentSummary(site.project, card);
  return {
    ...lineAddress(card, line),
    title: inlineText(site, card, title),
    target: inlineText(site, card, target),
    current: current && inlineText(site, card, current),
    owners,
    state,
    reason,
    bar,
    project: document.project,
    document: documentLink(document),
  };
}
