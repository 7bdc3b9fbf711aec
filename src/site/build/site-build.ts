import type { BuildState } from '../../read/build-state.ts';
import type { BuildInputs } from './inputs.ts';
import { changedInputs, type Plan } from './plan.ts';

/** What a build has to make. */
export interface SiteBuild {
  plan: Plan;
  /** The last build, where pages of it can stay. */
  before: BuildState | undefined;
  /** Why none can; undefined where some can. */
  reason: string | undefined;
  /** Tells of a page whether it has to be made. */
  isWanted: (address: string) => boolean;
}

interface Start extends Pick<BuildInputs, 'last' | 'standing'> {
  edition: string;
}

/** Finds which pages have to be made: all, unless what they share is what it was and the last site stands as it was left. */
export function startBuild(plan: Plan, { edition, last, standing }: Start): SiteBuild {
  if (last === undefined) return fromScratch(plan, 'nothing is known of an earlier build');
  if (last.edition !== edition) return fromScratch(plan, 'what all pages share changed: code, settings or packages');
  if (last.site !== standing()) return fromScratch(plan, 'the site that stands is not as the last build left it');
  const isWanted = (address: string): boolean =>
    changedInputs(plan.get(address), last.pages[address]?.key)?.length !== 0;
  return { plan, before: last, reason: undefined, isWanted };
}

/** Every page is made. */
export const fromScratch = (plan: Plan, reason: string): SiteBuild => ({
  plan,
  before: undefined,
  reason,
  isWanted: () => true,
});

/** Says of each page that was made what is new about it, and of pages that are gone that they are. */
export function describeBuild({ plan, before, reason, isWanted }: SiteBuild): string[] {
  if (reason !== undefined) return [`all ${plan.size} pages and files, since ${reason}`];
  const made = [...plan].filter(([address]) => isWanted(address));
  const gone = Object.keys(before?.pages ?? {}).filter((address) => !plan.has(address));
  const why = (address: string) => changedInputs(plan.get(address), before?.pages[address]?.key)?.join(', ');
  return [
    ...made.map(([address]) => `${address}  ${why(address) ?? 'new'}`),
    ...gone.map((address) => `${address}  gone`),
  ];
}
