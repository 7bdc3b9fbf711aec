import type { Card } from '../model/card.ts';
import { finderPlace } from '../check/finder.ts';
import type { Config } from '../model/config.ts';
import { reviewsOf } from '../views/people/reviews.ts';
import { rolesOf } from '../views/people/roles.ts';
import { signOffsOf } from '../views/people/sign-offs.ts';
import {
  decisionsAddress,
  escalationAddress,
  mapAddress,
  metricsAddress,
  statisticsAddress,
  reviewsAddress,
  risksAddress,
  rolesAddress,
  signOffsAddress,
  trackerAddress,
} from '../model/address.ts';
import type { Project } from '../model/project.ts';
import { hasMapLinks } from '../views/document-map.ts';
import { publishedDocuments } from '../views/published.ts';
import { hasDecisionLog } from '../views/decisions.ts';
import { metricList } from '../views/metrics.ts';
import { plansOf } from '../views/plan/plans.ts';
import { riskRegister } from '../views/risks.ts';
import { escalationOf } from '../views/runbooks/escalation.ts';
import { runbooksOf } from '../views/runbooks/finder.ts';

/** A page over many documents, which the header leads to where there is something to see. */
export interface SiteView {
  /** Its part of the words. */
  name:
    | 'tracker'
    | 'decisions'
    | 'risks'
    | 'metrics'
    | 'roles'
    | 'reviews'
    | 'signOffs'
    | 'runbooks'
    | 'escalation'
    | 'statistics'
    | 'map';
  address: string | ((config: Config) => string);
  exists: (project: Project<Card>) => boolean;
}

/** Of a view, also of one that the project made itself. */
export type ViewName = SiteView['name'] | `own ${string}`;

/** In the order of the header. */
export const siteViews: readonly SiteView[] = [
  { name: 'tracker', address: trackerAddress, exists: (project) => plansOf(project).plans.length > 0 },
  {
    name: 'runbooks',
    address: (config) => finderPlace(config) ?? '/',
    exists: (project) => runbooksOf(project).length > 0,
  },
  { name: 'decisions', address: decisionsAddress, exists: hasDecisionLog },
  { name: 'risks', address: risksAddress, exists: (project) => riskRegister(project).length > 0 },
  { name: 'metrics', address: metricsAddress, exists: (project) => metricList(project).length > 0 },
  { name: 'roles', address: rolesAddress, exists: (project) => rolesOf(project).length > 0 },
  { name: 'reviews', address: reviewsAddress, exists: (project) => reviewsOf(project).length > 0 },
  { name: 'signOffs', address: signOffsAddress, exists: (project) => signOffsOf(project).length > 0 },
  { name: 'escalation', address: escalationAddress, exists: (project) => escalationOf(project).length > 0 },
  { name: 'statistics', address: statisticsAddress, exists: (project) => publishedDocuments(project).length > 0 },
  { name: 'map', address: mapAddress, exists: hasMapLinks },
];

/** Path below the base. */
export const viewAddress = ({ address }: SiteView, config: Config): string =>
  typeof address === 'string' ? address : address(config);
