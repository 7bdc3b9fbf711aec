import type { Card } from '../../model/card.ts';
import { criteria } from '../../doc-types/plan-tables.ts';
import type { ValuesOf } from '../../views/choices.ts';
import { documentLink, documentSummary } from '../../views/document-summary.ts';
import { before, type DocumentAmount, noProject, statistics } from '../../views/statistics.ts';
import { statusTone } from '../../views/status-tone.ts';
import { documentSum } from '../../views/sum.ts';
import type { Place } from '../page-kinds.ts';
import { shownRows } from './rows.ts';

export function statisticsInputs({ project, history, isShallow }: Place) {
  const { total, byType, byProject, byWeek, documents } = statistics(project, history);
  const shown = new Set(byWeek.map(({ monday }) => monday));
  const valuesOf = {
    type: ({ card }) => [card.docType],
    project: ({ project: own }) => [own?.name ?? noProject],
    only: ({ criteria: count }) => (count > 0 ? ['criteria'] : []),
    week: ({ weeks }) => Object.keys(weeks).map((monday) => (shown.has(monday) ? monday : before)),
    force: ({ card }) => [statusTone(documentSummary(project, card).status)],
  } satisfies ValuesOf<DocumentAmount, string>;
  return {
    ...shownRows(documents, (own) => documentRow(project, own), valuesOf, {
      type: project.config.types.map(({ name }) => name),
    }),
    total: withSum(total),
    byType: byType.map(withSum),
    byProject: byProject.map(({ project: own, ...amount }) => ({
      ...withSum(amount),
      project: own && { name: own.name, label: own.label, address: own.address },
    })),
    byWeek: byWeek.map(withSum),
    isShallow,
  };
}

/** Its documents as rows. */
const withSum = <Own extends { cards: readonly Card[] }>({ cards, ...amount }: Own) => ({
  ...amount,
  sum: documentSum(cards.map((document) => ({ document }))),
});

function documentRow(project: Place['project'], { card, project: own, ...amount }: DocumentAmount) {
  const { lines, words, minutes, internal, external, criteria: count, criteriaDone, changes } = amount;
  const rows = criteria.rowsOf(card);
  return {
    ...documentLink(documentSummary(project, card)),
    type: card.docType,
    project: own?.label ?? '',
    lines,
    words,
    minutes,
    internal,
    external,
    criteria: count,
    criteriaDone,
    changes,
    /** Of the first that is not done, else of the first. */
    criteriaLine: (rows.find(({ cells }) => !cells.Done.value) ?? rows[0])?.line,
  };
}
