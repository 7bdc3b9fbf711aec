import { metricsAddress, risksAddress } from '../../model/address.ts';
import { metricList } from '../metrics.ts';
import { riskRegister } from '../risks.ts';
import type { AttentionSource } from './source.ts';

/** Those that the register puts first: an owner, a mitigation, a rating or a review is missing. */
export const looseRisks: AttentionSource = {
  name: 'risks',
  address: risksAddress,
  rest: '#attention',
  ofProject: { values: { attention: 'any' }, part: 'all' },
  items: (project) =>
    riskRegister(project)
      .filter(({ needs }) => needs.length > 0)
      .map(({ card, line, title, review, needs }) => ({
        card,
        line,
        text: title.text,
        day: needs.includes('overdue') ? review : undefined,
      })),
};

export const unmetMetrics: AttentionSource = {
  name: 'unmet',
  address: metricsAddress,
  rest: '?outcome=unmet#all',
  ofProject: { values: { outcome: 'unmet' }, part: 'all' },
  items: (project) =>
    metricList(project)
      .filter(({ state }) => state === 'unmet')
      .map(({ card, line, title }) => ({ card, line, text: title.text })),
};
