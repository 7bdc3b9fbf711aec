import type { Level } from '../model/diagnostic.ts';
import type { RuleInfo } from '../model/rule-info.ts';

/** Rules of one level in a project. */
export interface RuleGroup {
  level: Level;
  rules: RuleInfo[];
}

const order: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** @returns The most severe first; a level without rules is left out. */
export const ruleGroups = (rules: readonly RuleInfo[]): RuleGroup[] =>
  order
    .map((level) => ({ level, rules: rules.filter(({ severity }) => severity === level) }))
    .filter((group) => group.rules.length > 0);
