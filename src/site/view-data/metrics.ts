import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { metricList } from '../../views/metrics.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { fullLineAddress } from '../render/full-address.ts';

/** Every metric, those that miss their target first. */
export const metricsData = (site: Place): ViewData => ({
  rows: metricList(site.project).map(({ card, line, title, target, current, owners, state, reason }) => ({
    document: card.id,
    project: documentSummary(site.project, card).project || null,
    metric: title.text,
    target: target.text,
    current: current?.text || null,
    owners,
    state,
    reason: reason ?? null,
    address: fullLineAddress(site, lineAddress(card, line)),
  })),
});
