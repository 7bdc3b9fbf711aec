import type { BuildState, BuiltPage } from '../../read/build-state.ts';
import type { BuildInputs } from './inputs.ts';
import { changedInputs, type Plan } from './plan.ts';

/** What a build has to make. */
export interface SiteBuild {
  plan: Plan;
  /** The last build, where pages of it can stay. */
  before: BuildState | undefined;
  /** Why none can; undefined where some can. */
  reason: string | undefined;
  /** Gives by address what of the last build stays as it is. */
  kept: (address: string) => BuiltPage | undefined;
  /** Tells of a page or file whether it has to be made. */
  isWanted: (address: string) => boolean;
}

interface Start extends Pick<BuildInputs, 'last' | 'standing'> {
  edition: string;
  /** Addresses of files that depend on their inputs alone, and on nothing that all pages share. */
  lasting: ReadonlySet<string>;
}

/** Finds which pages have to be made: all, unless what they share is what it was and the last site stands as it was left. */
export function startBuild(plan: Plan, { edition, last, standing, lasting }: Start): SiteBuild {
  if (last === undefined) return fromScratch(plan, 'nothing is known of an earlier build');
  if (last.site !== standing()) return fromScratch(plan, 'the site that stands is not as the last build left it');
  const same = samePages(plan, last);
  const kept: SiteBuild['kept'] = (address) => same.get(address);
  const build = { plan, before: last, reason: undefined, kept, isWanted: isWantedOf(kept) };
  return last.edition === edition
    ? build
    : allPages(build, lasting, 'what all pages share changed: code, settings or packages');
}

/** Compared once: all that is put into a site is asked for several times. */
function samePages(plan: Plan, { pages }: BuildState): ReadonlyMap<string, BuiltPage> {
  const same = new Map<string, BuiltPage>();
  for (const [address, key] of plan) {
    const page = Object.hasOwn(pages, address) ? pages[address] : undefined;
    if (page !== undefined && changedInputs(key, page.key)?.length === 0) same.set(address, page);
  }
  return same;
}

const isWantedOf =
  (kept: SiteBuild['kept']): SiteBuild['isWanted'] =>
  (address) =>
    kept(address) === undefined;

/** Nothing stays as it is. */
export const fromScratch = (plan: Plan, reason: string): SiteBuild => ({
  plan,
  before: undefined,
  reason,
  kept: () => undefined,
  isWanted: () => true,
});

/** Every page is made, and every file but those that last. */
export function allPages(build: SiteBuild, lasting: Start['lasting'], reason: string): SiteBuild {
  const kept: SiteBuild['kept'] = (address) => (lasting.has(address) ? build.kept(address) : undefined);
  return { ...build, before: undefined, reason, kept, isWanted: isWantedOf(kept) };
}

/** Says of each page that was made what is new about it, and of pages that are gone that they are. */
export function describeBuild({ plan, before, reason, isWanted }: SiteBuild): string[] {
  const made = [...plan].filter(([address]) => isWanted(address));
  if (reason !== undefined) return [`all ${made.length} pages and files, since ${reason}`];
  const gone = Object.keys(before?.pages ?? {}).filter((address) => !plan.has(address));
  const why = (address: string) => changedInputs(plan.get(address), before?.pages[address]?.key)?.join(', ');
  return [
    ...made.map(([address]) => `${address}  ${why(address) ?? 'new'}`),
    ...gone.map((address) => `${address}  gone`),
  ];
}
