import type { DocType } from './doc-type.ts';
import type { SourceDocument } from './facts.ts';
import { longestName } from './written-address.ts';

/** The path of a document from the content folder, which may be the root itself: `.`. */
export const pathInContent = (content: string, path: string): string =>
  content === '.' ? path : path.slice(content.length + 1);

/** Path of a document's page below the base. */
export const addressOf = ({ id }: Pick<SourceDocument, 'id'>): string => `/${id}/`;

/** Path of the index page of a type below the base. */
export const indexAddress = ({ collection }: Pick<DocType, 'collection'>): string => `/${collection}/`;

/** Path of a page of that index; the first one is the index itself. */
export const indexPageAddress = (docType: Pick<DocType, 'collection'>, page: number): string =>
  page === 1 ? indexAddress(docType) : `${indexAddress(docType)}page/${page}/`;

/** Path of the page of the search below the base. */
export const searchAddress = '/search/';

/** Path of the index page of the rules below the base. */
export const rulesAddress = '/rules/';

/** Path of a rule's page below the base. */
export const ruleAddress = (id: string): string => `${rulesAddress}${id}/`;

/** Path of the list of projects below the base. */
export const projectsAddress = '/projects/';

/** Path of a project's page below the base. */
export const projectAddress = (slug: string): string => `${projectsAddress}${slug}/`;

/** Path of the tracker below the base. */
export const trackerAddress = '/tracker/';

/** Path of the page of sign-offs below the base. */
export const signOffsAddress = '/sign-offs/';

/** Path of the page of reviews below the base. */
export const reviewsAddress = '/reviews/';

/** Path of the calendar of reviews below the base. */
export const reviewsCalendarAddress = '/reviews.ics';

/** Path of the index page of roles below the base. */
export const rolesAddress = '/roles/';

/** Path of a role's page below the base. */
export const roleAddress = ({ slug }: { slug: string }): string => `${rolesAddress}${slug}/`;

/** Path below the base of the schedule of a document with tasks. */
export const scheduleAddress = (document: Pick<SourceDocument, 'id'>): string =>
  `${trackerAddress}${addressOf(document).slice(1)}`;

/** Path of the decision log below the base. */
export const decisionsAddress = '/decisions/';
/** Path of the runbook finder below the base: below the index of the type that answers alerts. */
export const finderAddress = (docType: Pick<DocType, 'collection'>): string => `${indexAddress(docType)}find/`;

/** Path of the escalation matrix below the base. */
export const escalationAddress = '/escalation/';

/** Path below the base of all addresses that alerts link to. */
export const alertsAddress = '/r/';

/**
 * Path below the base that an alert links to, by its name; undefined where no address can hold that. A colon or a star has
 * a meaning of its own to hosts that read a list of redirects.
 */
export const alertAddress = (name: string): string | undefined =>
  /^[.:]|[/\\%?#*\p{Cc}\p{Cs}]/u.test(name) || new TextEncoder().encode(name).length > longestName
    ? undefined
    : `${alertsAddress}${name}/`;

/** Path of the risk register below the base. */
export const risksAddress = '/risks/';

/** Path of the list of metrics below the base. */
export const metricsAddress = '/metrics/';

/** What the addresses of the packets of tasks begin with. */
export const tasksAddress = '/tasks/';

/** Path of the statistics below the base. */
export const statisticsAddress = '/statistics/';

/** Path of the map of documents below the base. */
export const mapAddress = '/map/';

/** Path below the base of a view that a project made itself. */
export const ownViewAddress = (name: string): string => `/views/${name}/`;

/** Path of what a page of a view shows, as JSON, below the base: `/tracker.json` of `/tracker/`, `/home.json` of `/`. */
export const dataAddress = (page: string): string => (page === '/' ? '/home.json' : `${page.slice(0, -1)}.json`);

/** Path below the base of a document's Markdown: `/adrs/0007-static-search.md`. */
export const markdownAddress = (document: Pick<SourceDocument, 'id'>): string =>
  `${addressOf(document).slice(0, -1)}.md`;

/** The same of the packet of a task, by the address of its page. */
export const packetMarkdownAddress = (page: string): string => `${page.slice(0, -1)}.md`;
