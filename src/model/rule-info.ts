import { ruleAddress } from './address.ts';
import type { Config } from './config.ts';
import type { Level } from './diagnostic.ts';
import type { Rule } from './rule.ts';

/** What reporters and pages say of a rule in a project. */
export interface RuleInfo extends Pick<Rule, 'id' | 'summary' | 'rationale'> {
  /** As the config has it for all documents; some may have another. */
  severity: Level;
  /** Address of its page; undefined where the config has no `site`. */
  page: string | undefined;
}

export const ruleInfo = (
  { id, summary, rationale, severity }: Rule,
  { rules, site, base }: Pick<Config, 'rules' | 'site' | 'base'>,
): RuleInfo => ({
  id,
  summary,
  rationale,
  severity: rules[id] ?? severity,
  page: site && new URL(`${base.slice(0, -1)}${ruleAddress(id)}`, site).href,
});
