import type { AlertRules } from './alert-rules.ts';
import type { Severity, TextEdit } from './diagnostic.ts';
import type { DocType } from './doc-type.ts';
import type { DocumentFacts, LinkedFacts, Outline, Suppression } from './facts.ts';
import type { Position, Range } from './position.ts';
import type { Project, Surroundings } from './project.ts';
import type { Routes } from './routes.ts';

/** What a rule yields; the engine adds rule, severity, path and type. */
export interface Finding {
  message: string;
  help: string;
  /** A position stands for an empty range. */
  range: Range | Position;
  /** File that it is about, where that is not the document: a range of the metadata needs none. */
  path?: string;
  /** What mends it, where that is safe to do without asking; together, or not at all. */
  edits?: readonly TextEdit[];
}

/** What a rule sees that looks at one document. */
export interface RuleContext {
  document: DocumentFacts;
  docType: DocType;
  project: Surroundings;
}

/** What a rule sees that looks beyond the document. */
export interface ProjectRuleContext {
  document: LinkedFacts;
  docType: DocType;
  project: Project<Outline>;
  /** Suppressions that suppressed nothing; empty but for rules that run last. */
  unused: readonly Suppression[];
  /** How many errors a document has, by its path; those left out that rest on errors of others. */
  errorsIn: (path: string) => number;
}

/** What a rule sees that looks at the site as a whole. */
export interface SiteRuleContext {
  project: Project<Outline>;
  /** What was promised to stay; undefined where nothing was. */
  routes: Routes | undefined;
  /** What rule files say; undefined where the config names none. */
  alertRules: AlertRules | undefined;
  files: SiteFiles;
}

/** Files of a project that are no documents and can have findings. */
export type SiteFiles = Readonly<Record<'config' | 'routes', SiteFile | undefined>>;

export interface SiteFile {
  /** From the root. */
  path: string;
  text: string;
}

/** A text, or the files of a small tree by path from the content folder; the first is the one that is checked. */
export type RuleExample = string | Record<string, string>;

/** What the types of the examples say, where the built-in ones say nothing that the rule looks at. */
export interface ExampleContract {
  /** As it is written in a contract: `keys: 'in order'`. */
  text: string;
  parts: Partial<DocType>;
}

export type Rule = DocumentRule | ProjectRule | SiteRule;

export interface DocumentRule extends RuleWords {
  scope?: undefined;
  runsLast?: undefined;
  looksAtErrors?: undefined;
  check(context: RuleContext): Iterable<Finding>;
}

export interface ProjectRule extends RuleWords {
  /** Its findings depend on other documents or files. */
  scope: 'project';
  /** It runs when the findings of all others, and what the document allows of them, are known. */
  runsLast?: boolean;
  /** It asks for the errors of other documents; its own findings are none of these. */
  looksAtErrors?: boolean;
  check(context: ProjectRuleContext): Iterable<Finding>;
}

interface SiteRule extends RuleWords {
  /** Its findings stand in no document. */
  scope: 'site';
  runsLast?: undefined;
  looksAtErrors?: undefined;
  check(context: SiteRuleContext): Iterable<Finding & { path: string }>;
}

interface RuleWords {
  /** Names the defect, in kebab-case. */
  id: string;
  severity: Severity;
  /** The defect in one sentence. */
  summary: string;
  /** Why it matters to a reader or a writer. */
  rationale: string;
  examples: {
    bad: RuleExample;
    good: RuleExample;
    contract?: ExampleContract;
    /** Why addresses in the examples cannot be reached. */
    unreachable?: Readonly<Record<string, string>>;
    /** What the config of the examples says of redirects. */
    redirects?: Readonly<Record<'bad' | 'good', Readonly<Record<string, string>>>>;
  };
  /**
   * Which documents it looks at; default `sound`: those that could be parsed and have a type. A document that is
   * `broken` or `untyped` keeps no other promise: it gets one finding, and no guesses.
   */
  appliesTo?: 'sound' | 'broken' | 'untyped';
  /** Tells by a contract alone whether the rule may have something to say of documents of that type; default: it may. */
  concerns?: (docType: DocType) => boolean;
}

/** Types as the examples of a rule have them. */
export const exampleTypes = (types: readonly DocType[], { examples }: Rule): DocType[] =>
  types.map((type) => ({ ...type, ...examples.contract?.parts }));

/** Types a rule; returns it as it is. */
export const defineRule = (rule: Rule): Rule => rule;
