import type { Severity } from './diagnostic.ts';
import type { DocType } from './doc-type.ts';
import type { DocumentFacts, Suppression } from './facts.ts';
import type { Position, Range } from './position.ts';
import type { Project } from './project.ts';

/** What a rule yields; the engine adds rule, severity, path and type. */
export interface Finding {
  message: string;
  help: string;
  /** A position stands for an empty range. */
  range: Range | Position;
  /** File that it is about, where that is not the document: a range of the metadata needs none. */
  path?: string;
}

export interface RuleContext {
  document: DocumentFacts;
  docType: DocType;
  /** All documents, for rules that look beyond the one. */
  project: Project;
  /** Suppressions that suppressed nothing; empty but for rules that run last. */
  unused: readonly Suppression[];
}

/** A text, or the files of a small tree by path from the content folder; the first is the one that is checked. */
export type RuleExample = string | Record<string, string>;

export interface Rule {
  /** Names the defect, in kebab-case. */
  id: string;
  severity: Severity;
  /** The defect in one sentence. */
  summary: string;
  /** Why it matters to a reader or a writer. */
  rationale: string;
  examples: { bad: RuleExample; good: RuleExample };
  /**
   * Which documents it looks at; default `sound`: those that could be parsed and have a type. A document that is
   * `broken` or `untyped` keeps no other promise: it gets one finding, and no guesses.
   */
  appliesTo?: 'sound' | 'broken' | 'untyped';
  /** It runs when the findings of all others, and what the document allows of them, are known. */
  runsLast?: boolean;
  check(context: RuleContext): Iterable<Finding>;
}

/** Types a rule; returns it as it is. */
export const defineRule = (rule: Rule): Rule => rule;
