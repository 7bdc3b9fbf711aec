import { decisionsAddress, metricsAddress, risksAddress } from '../../model/address.ts';
import { hasDecisionLog } from '../../views/decisions.ts';
import { metricList } from '../../views/metrics.ts';
import { riskRegister } from '../../views/risks.ts';
import type { Place } from '../page-kinds.ts';
import { decisionsData } from '../view-data/decisions.ts';
import { metricsData } from '../view-data/metrics.ts';
import { risksData } from '../view-data/risks.ts';
import { decisionsInputs } from '../view-inputs/decisions.ts';
import { metricsInputs } from '../view-inputs/metrics.ts';
import { risksInputs } from '../view-inputs/risks.ts';
import { only } from './only.ts';

export const decisions = {
  pattern: '/decisions',
  entrypoint: 'decisions.astro',
  pages: (site: Place) =>
    hasDecisionLog(site.project)
      ? only(
          decisionsAddress,
          () => decisionsInputs(site),
          () => decisionsData(site),
        )
      : [],
};

export const risks = {
  pattern: '/risks',
  entrypoint: 'risks.astro',
  pages: (site: Place) =>
    riskRegister(site.project).length === 0
      ? []
      : only(
          risksAddress,
          () => risksInputs(site),
          () => risksData(site),
        ),
};

export const metrics = {
  pattern: '/metrics',
  entrypoint: 'metrics.astro',
  pages: (site: Place) =>
    metricList(site.project).length === 0
      ? []
      : only(
          metricsAddress,
          () => metricsInputs(site),
          () => metricsData(site),
        ),
};
