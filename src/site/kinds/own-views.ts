import { ownViewAddress } from '../../model/address.ts';
import type { Place } from '../page-kinds.ts';
import { ownViewData } from '../view-data/own-view.ts';
import { ownViewInputs } from '../view-inputs/own-view.ts';

export const ownView = {
  pattern: '/views/[view]',
  entrypoint: 'own-view.astro',
  pages: (site: Place) =>
    site.project.config.views.map((view) => ({
      params: { view: view.name },
      address: ownViewAddress(view.name),
      inputs: () => ownViewInputs(site, view),
      data: () => ownViewData(site, view),
    })),
};
