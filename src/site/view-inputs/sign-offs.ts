import { compare, type ValuesOf } from '../../views/choices.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { type SignOff, signOffStates, signOffsOf } from '../../views/people/sign-offs.ts';
import type { Place } from '../page-kinds.ts';
import { limited, most, roleLink, signOffRow } from './people.ts';
import { one, shownRows } from './rows.ts';

/** Sign-offs by state, the ones that need somebody first, and how many of each a role has. */
export function signOffsInputs(site: Place) {
  const all = signOffsOf(site.project);
  const byRole = Map.groupBy(all, ({ role }) => roleLink(site, role).name);
  const valuesOf = {
    status: ({ state }) => [state],
    project: ({ document }) => one(documentSummary(site.project, document).project),
    role: ({ role }) => [roleLink(site, role).name],
  } satisfies ValuesOf<SignOff, string>;
  return {
    ...shownRows(all, (signOff) => signOffRow(site, signOff), valuesOf, { status: signOffStates }),
    counts: countsOf(all),
    roles: limited(
      [...byRole].toSorted(([a], [b]) => compare(a, b)),
      most,
      ([role, own]) => ({ role: roleLink(site, role), counts: countsOf(own) }),
    ),
  };
}

const countsOf = (signOffs: readonly SignOff[]): Record<SignOff['state'], number> => {
  const counts = { lapsed: 0, open: 0, unbound: 0, valid: 0, closed: 0 };
  for (const { state } of signOffs) counts[state] += 1;
  return counts;
};
