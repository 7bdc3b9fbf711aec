import { metricsAddress, risksAddress } from '../../model/address.ts';
import { metricList } from '../metrics.ts';
import { riskRegister } from '../risks.ts';
import type { AttentionSource } from './source.ts';

/** Nobody answers for them, nothing is done against them, or nobody looked again in time. */
export const looseRisks: AttentionSource = {
  name: 'risks',
  address: risksAddress,
  items: (project) =>
    riskRegister(project)
      .filter(({ needs }) => needs.includes('owner') || needs.includes('mitigation') || needs.includes('overdue'))
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
  items: (project) =>
    metricList(project)
      .filter(({ state }) => state === 'unmet')
      .map(({ card, line, title }) => ({ card, line, text: title.text })),
};
