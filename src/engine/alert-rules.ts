import type { AlertRules } from '../model/alert-rules.ts';
import type { Config } from '../model/config.ts';
import { alertRulesOf } from '../parse/alert-rules.ts';
import { readRuleFiles, type RuleFiles } from '../read/alert-rules.ts';

/** What rule files say; undefined where the config names none. */
export const parseRuleFiles = ({ alerts }: Pick<Config, 'alerts'>, { files, unmatched }: RuleFiles) =>
  alerts.rules.length === 0 ? undefined : alertRulesOf(files, unmatched);

export const openAlertRules = (root: string, config: Pick<Config, 'alerts'>): AlertRules | undefined =>
  parseRuleFiles(config, readRuleFiles(root, config.alerts.rules));
