import type { Failure } from './facts.ts';
import type { Range } from './position.ts';

/** A rule of Prometheus that raises an alert. */
export interface AlertRule {
  /** Of the alert; several rules may raise one. */
  name: string;
  /** Path of the file, from the root. */
  path: string;
  /** Of the name. */
  range: Range;
  /** When it is raised, in one line; the beginning where that is long. */
  expression: string;
  /** Its label of that name; empty where it has none that is a text. */
  severity: string;
  /** Its annotation `runbook_url`. */
  runbookUrl?: { text: string; range: Range };
}

/** A failure in a rule file. */
export type AlertRuleFailure = Failure & { path: string };

/** What the rule files say that a config names. */
export interface AlertRules {
  /** By name, in the order of files and lines. */
  byName: ReadonlyMap<string, readonly AlertRule[]>;
  failures: readonly AlertRuleFailure[];
  /** Globs of the config that find no file. */
  unmatched: readonly string[];
}
