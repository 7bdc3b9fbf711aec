import { hash } from 'node:crypto';
import { UsageError } from '../../model/usage-error.ts';
import type { PlannedFile } from '../machines/planned-file.ts';
import { type KindName, type Place, pageKinds, type PageKind, type PlannedPage } from '../page-kinds.ts';

/** What a page was made from: a digest of each of its inputs, by name. */
export type PageKey = Readonly<Record<string, string>>;

/** Every page and file that is made for a site, by address below the base. */
export type Plan = ReadonlyMap<string, PageKey>;

/**
 * Says of pages, and of files beside them, what each depends on.
 *
 * @throws {UsageError} Where two have the same address.
 */
export function planSite(pages: readonly PlannedPage[], files: readonly PlannedFile[]): Plan {
  const plan = new Map<string, PageKey>();
  for (const { address, inputs } of [...pages, ...files]) {
    if (plan.has(address))
      throw new UsageError(`Two pages have the address ${address}: rename the document that lies there`);
    plan.set(address, keyOf(inputs()));
  }
  return plan;
}

/** All pages of a site. */
export const plannedPages = (site: Place): PlannedPage[] =>
  (Object.keys(pageKinds) as KindName[]).flatMap((name) => (pageKinds[name] as PageKind).pages(site));

/** Names inputs; one that is undefined is another than one that is empty. */
export const keyOf = (inputs: Readonly<Record<string, unknown>>): PageKey =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, digest(value)]));

const digest = (value: unknown): string => {
  if (value === undefined) return '-';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= shortest ? text : hash('sha1', text, 'base64url').slice(0, shortest);
};

/** Characters of a digest: with 96 bits, no two of all texts ever made are alike. */
const shortest = 16;

/** Names the inputs of a page that are others than before; undefined where there was or is no such page. */
export function changedInputs(now: PageKey | undefined, before: PageKey | undefined): string[] | undefined {
  if (now === undefined || before === undefined) return undefined;
  const known = Object.keys(now);
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(now, name));
  return [...known.filter((name) => now[name] !== before[name]), ...gone];
}
