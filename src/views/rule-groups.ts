import type { Level } from '../model/diagnostic.ts';
import type { RuleInfo } from '../model/rule-info.ts';

/** Rules of one level in a project. */
export interface RuleGroup {
  level: Level;
  title: string;
  /** What a finding of this level does. */
  effect: string;
  rules: RuleInfo[];
}

const groups: readonly Omit<RuleGroup, 'rules'>[] = [
  { level: 'error', title: 'Errors', effect: 'They stop the build and fail the check.' },
  { level: 'warning', title: 'Warnings', effect: 'They are reported; more than a project allows fail the check.' },
  { level: 'info', title: 'Infos', effect: 'They are reported and fail nothing.' },
  { level: 'off', title: 'Off', effect: 'This project does not use them.' },
];

/** @returns The most severe first; a level without rules is left out. */
export const ruleGroups = (rules: readonly RuleInfo[]): RuleGroup[] =>
  groups
    .map((group) => ({ ...group, rules: rules.filter(({ severity }) => severity === group.level) }))
    .filter((group) => group.rules.length > 0);
