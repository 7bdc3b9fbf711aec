import { scheduleAddress, trackerAddress } from '../../model/address.ts';
import { plansOf } from '../../views/plan/plans.ts';
import type { Place } from '../page-kinds.ts';
import { scheduleData, trackerData } from '../view-data/tasks.ts';
import { scheduleInputs, trackerInputs } from '../view-inputs/tracker.ts';
import { only } from './only.ts';

export const tracker = {
  pattern: '/tracker',
  entrypoint: 'tracker.astro',
  pages: (site: Place) =>
    plansOf(site.project).plans.length === 0
      ? []
      : only(
          trackerAddress,
          () => trackerInputs(site),
          () => trackerData(site),
        ),
};

export const schedule = {
  pattern: '/tracker/[...plan]',
  entrypoint: 'schedule.astro',
  pages: (site: Place) =>
    plansOf(site.project).plans.map((plan) => ({
      params: { plan: plan.document.id },
      address: scheduleAddress(plan.document),
      inputs: () => scheduleInputs(site, plan),
      data: () => scheduleData(site, plan),
    })),
};
