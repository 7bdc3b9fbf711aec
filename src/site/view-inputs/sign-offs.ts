import { compare, type ValuesOf } from '../../views/choices.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { type SignOff, signOffStates, signOffsOf } from '../../views/people/sign-offs.ts';
import { type Sum, sumOf } from '../../views/sum.ts';
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
    sums: sumsOf(all),
    roles: limited(
      [...byRole].toSorted(([a], [b]) => compare(a, b)),
      most,
      ([role, own]) => ({ role: roleLink(site, role), sums: sumsOf(own) }),
    ),
  };
}

const sumsOf = (signOffs: readonly SignOff[]): Record<SignOff['state'], Sum> => {
  const of = (wanted: SignOff['state']): Sum =>
    sumOf(
      signOffs.filter(({ state }) => state === wanted),
      ({ document, line }) => lineAddress(document, line),
    );
  return { lapsed: of('lapsed'), open: of('open'), unbound: of('unbound'), valid: of('valid'), closed: of('closed') };
};
