import { isVersion } from '../../check/sign-off.ts';
import { roleAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import { documentLink, documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import type { DueReview } from '../../views/people/reviews.ts';
import { roleNamed } from '../../views/people/roles.ts';
import type { SignOff } from '../../views/people/sign-offs.ts';
import type { Place } from '../page-kinds.ts';

/** Rows of a list beside others. */
export const most = 100;

/** Rows of the list that a page is for. */
export const mostOfAll = 400;

/** A list as a page shows it: its beginning, and how many more there are. It may not grow without end. */
export const limited = <From, Item>(items: readonly From[], count: number, show: (item: From) => Item) => ({
  rows: items.slice(0, count).map(show),
  more: Math.max(0, items.length - count),
});

export const linkTo = ({ project }: Pick<Place, 'project'>, document: Card) =>
  documentLink(documentSummary(project, document));

export type RoleLink = ReturnType<typeof roleLink>;

/** A role as it is called everywhere, with the address of its page. */
export function roleLink({ project }: Pick<Place, 'project'>, written: string) {
  const role = roleNamed(project, written);
  return role === undefined ? { name: written } : { name: role.name, address: roleAddress(role) };
}

export type SignOffRow = ReturnType<typeof signOffRow>;

export function signOffRow(site: Place, { document, line, role, name, date, version, state }: SignOff) {
  const now = documentSummary(site.project, document).version;
  return {
    document: linkTo(site, document),
    ...lineAddress(document, line),
    role: roleLink(site, role),
    name,
    date,
    version,
    state,
    /** Of the document, where another one was signed. */
    versionNow: isVersion(version, now) || date === '' ? '' : now,
  };
}

export type ReviewRow = ReturnType<typeof reviewRow>;

export function reviewRow(site: Place, { document, due, from, field, cycle, state }: DueReview) {
  const { owner } = documentSummary(site.project, document);
  return {
    document: linkTo(site, document),
    due,
    /** Day of the last review; empty where there was none. */
    reviewed: field === 'reviewed' ? from : '',
    cycle,
    state,
    owner: owner === '' ? undefined : roleLink(site, owner),
  };
}
