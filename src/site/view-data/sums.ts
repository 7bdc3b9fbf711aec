import { addressOf } from '../../model/address.ts';
import { documentMap } from '../../views/document-map.ts';
import { type Amount, statistics, wordsPerPage } from '../../views/statistics.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { fullAddress } from '../render/full-address.ts';

/** A row for each type of each kind of sum. */
export function statisticsData(site: Place): ViewData {
  const { project, history } = site;
  const { total, byType, byProject, byWeek, documents } = statistics(project, history);
  return {
    wordsPerPage,
    total: amountOf(total),
    byProject: byProject.map(({ project: own, ...amount }) => ({ project: own?.name ?? null, ...amountOf(amount) })),
    documents: documents.map(({ card, project: own, ...amount }) => ({
      document: card.id,
      type: card.docType,
      project: own?.name ?? null,
      ...amountOf(amount),
      changes: amount.changes,
      address: fullAddress(site, addressOf(card)),
    })),
    byWeek: byWeek.map(({ monday = null, changes, cards }) => ({ monday, changes, documents: cards.length })),
    rows: byType.map(({ type, ...amount }) => ({ type, ...amountOf(amount) })),
  };
}

const amountOf = ({ documents, lines, words, pages, minutes, internal, external, criteria, criteriaDone }: Amount) => ({
  documents,
  lines,
  words,
  pages,
  minutes,
  internal,
  external,
  criteria,
  criteriaDone,
});

/** A row for each pair of groups, and the pairs of documents behind them; groups by their place. */
export function mapData(site: Place): ViewData {
  const { groups, links, pairs } = documentMap(site.project);
  const named = groups.map(({ type, project: name, documents, within }) => ({
    type,
    project: name || null,
    isRest: name === undefined,
    documents,
    within,
  }));
  return {
    groups: named,
    pairs: pairs.map(({ from, to }) => ({
      from: from.id,
      to: to.id,
      address: fullAddress(site, addressOf(from)),
    })),
    rows: links.map(({ from, to, count }) => ({ from, to, count })),
  };
}
