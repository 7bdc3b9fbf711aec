import { finderPlace } from '../../check/finder.ts';
import { escalationAddress } from '../../model/address.ts';
import { escalationOf } from '../../views/runbooks/escalation.ts';
import { runbooksOf } from '../../views/runbooks/finder.ts';
import type { Place } from '../page-kinds.ts';
import { escalationData, finderData } from '../view-data/runbooks.ts';
import { alertInputs, escalationInputs, finderInputs, sharedAlerts } from '../view-inputs/runbooks.ts';
import { only } from './only.ts';

export const finder = {
  pattern: '/[...finder]',
  entrypoint: 'finder.astro',
  pages: (site: Place) => {
    const address = finderPlace(site.project.config);
    if (address === undefined || runbooksOf(site.project).length === 0) return [];
    return [
      {
        params: { finder: address.slice(1, -1) },
        address,
        inputs: () => finderInputs(site),
        data: () => finderData(site),
      },
    ];
  },
};

/** An alert that one runbook answers is forwarded: see views/redirects.ts. */
export const alert = {
  pattern: '/r/[alert]',
  entrypoint: 'alert.astro',
  pages: (site: Place) =>
    sharedAlerts(site).map(([address, { name, documents }]) => ({
      params: { alert: address.split('/')[2]! },
      address,
      inputs: () => alertInputs(site, name, documents),
    })),
};

export const escalation = {
  pattern: '/escalation',
  entrypoint: 'escalation.astro',
  pages: (site: Place) =>
    escalationOf(site.project).length === 0
      ? []
      : only(
          escalationAddress,
          () => escalationInputs(site),
          () => escalationData(site),
        ),
};
