import { decisionsAddress } from '../../model/address.ts';
import { hasDecisionLog } from '../../views/decisions.ts';
import type { Place } from '../page-kinds.ts';
import { decisionsData } from '../view-data/decisions.ts';
import { decisionsInputs } from '../view-inputs/decisions.ts';
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
