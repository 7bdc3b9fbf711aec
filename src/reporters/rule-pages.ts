import type { Report } from '../model/report.ts';

/** Addresses of the rules' pages by rule id; empty where the site's address is not known. */
export const rulePages = ({ rules }: Report): ReadonlyMap<string, string> =>
  new Map(rules.flatMap(({ id, page }) => (page === undefined ? [] : [[id, page]])));
