import type { Card } from '../model/card.ts';
import { decisionsAddress, trackerAddress } from '../model/address.ts';
import type { Project } from '../model/project.ts';
import { hasDecisionLog } from '../views/decisions.ts';
import { plansOf } from '../views/plan/plans.ts';

/** A page over many documents, which the header leads to where there is something to see. */
export interface SiteView {
  /** Its part of the words. */
  name: 'tracker' | 'decisions';
  address: string;
  exists: (project: Project<Card>) => boolean;
}

/** In the order of the header. */
export const siteViews: readonly SiteView[] = [
  { name: 'tracker', address: trackerAddress, exists: (project) => plansOf(project).plans.length > 0 },
  { name: 'decisions', address: decisionsAddress, exists: hasDecisionLog },
];
