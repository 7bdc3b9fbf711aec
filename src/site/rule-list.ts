import type { RuleInfo } from '../model/rule-info.ts';
import type { RulePage } from './rule-pages.ts';
import { currentSession } from './session.ts';

/** The rules as the config has them. */
export const ruleList = (): readonly RuleInfo[] => currentSession().site.report.rules;

/** A rule and its examples, as docwright has them. */
export const rulePage = (id: string): Promise<RulePage> => currentSession().rulePage(id);
