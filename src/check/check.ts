import type { Config } from '../model/config.ts';
import type { Diagnostic, Level, Severity } from '../model/diagnostic.ts';
import { type DocType, untyped } from '../model/doc-type.ts';
import type { DocumentFacts, LinkedFacts, Outline, Suppression } from '../model/facts.ts';
import type { Position, Range } from '../model/position.ts';
import type { Project, Surroundings } from '../model/project.ts';
import type { DocumentRule, Finding, ProjectRule, ProjectRuleContext, Rule, SiteRuleContext } from '../model/rule.ts';
import { byPlace } from './by-place.ts';
import { levelsOf } from './levels.ts';
import { suppress } from './suppress.ts';

/** Runs the rules of a project over one document after another, in two steps. */
export interface Checker {
  /** The findings that stand in no document. */
  site: (context: SiteRuleContext) => Diagnostic[];
  /** The findings of all rules that look at the document alone. */
  alone: (document: DocumentFacts, project: Surroundings) => Diagnostic[];
  /**
   * All findings of the document, without those that it allows.
   *
   * @param found What `alone` gave.
   * @param errorsIn Counts errors of another document, with `errorsAmong`.
   * @returns Sorted by path, position and rule; findings of one rule in one place as the rule gave them.
   */
  among: (
    document: LinkedFacts,
    project: Project<Outline>,
    found: readonly Diagnostic[],
    errorsIn: ErrorsIn,
  ) => Diagnostic[];
  /** Counts the errors among findings, without those that rest on errors of other documents. */
  errorsAmong: (findings: readonly Diagnostic[]) => number;
}

type ErrorsIn = ProjectRuleContext['errorsIn'];

/** For findings of which only those count that rest on no errors of others. */
export const noErrors: ErrorsIn = () => 0;

export function createChecker(config: Config, rules: readonly Rule[]): Checker {
  const types = new Map(config.types.map((type) => [type.name, type]));
  const typeOf = ({ docType }: Outline) => types.get(docType) ?? untyped;
  const rulesFor = rulesByDocument(config, rules);
  const lookingAtErrors = new Set(rules.flatMap(({ id, looksAtErrors = false }) => (looksAtErrors ? [id] : [])));
  return {
    site: (context) =>
      rules.flatMap((rule) => {
        const level = config.rules[rule.id] ?? rule.severity;
        if (rule.scope !== 'site' || !isOn(level)) return [];
        return Array.from(rule.check(context), (finding) => ofSite(finding, rule, level));
      }),
    alone(document, project) {
      const docType = typeOf(document);
      const context = { document, docType, project };
      const found: Diagnostic[] = [];
      for (const { rule, level } of rulesFor(document, docType).alone) {
        for (const finding of rule.check(context)) found.push(toDiagnostic(finding, rule, level, document));
      }
      return found;
    },
    among(document, project, found, errorsIn) {
      const docType = typeOf(document);
      const { among, last } = rulesFor(document, docType);
      const run = (own: Rules['among'], unused: readonly Suppression[]) => {
        const context = { document, docType, project, unused, errorsIn };
        const more: Diagnostic[] = [];
        for (const { rule, level } of own) {
          for (const finding of rule.check(context)) more.push(toDiagnostic(finding, rule, level, document));
        }
        return more;
      };
      const { kept, unused } = suppress([...found, ...run(among, [])], document.suppressions);
      return [...kept, ...run(last, unused)].toSorted(byPlace);
    },
    errorsAmong: (findings) =>
      findings.filter(({ ruleId, severity }) => severity === 'error' && !lookingAtErrors.has(ruleId)).length,
  };
}

/**
 * Runs the rules over documents of a project.
 *
 * @param documents Those to check; default: all.
 * @returns Sorted as `among` sorts them.
 */
export function checkProject(project: Project, rules: readonly Rule[], documents = project.documents): Diagnostic[] {
  const checker = createChecker(project.config, rules);
  const findings = (document: DocumentFacts, errorsIn: ErrorsIn) =>
    checker.among(document, project, checker.alone(document, project), errorsIn);
  const known = new Map<string, number>();
  const errorsIn = (path: string): number => {
    const document = project.byPath.get(path);
    const count = known.get(path) ?? (document === undefined ? 0 : checker.errorsAmong(findings(document, noErrors)));
    known.set(path, count);
    return count;
  };
  return documents.flatMap((document) => findings(document, errorsIn)).toSorted(byPlace);
}

interface RuleAndLevel<Kind extends Rule> {
  rule: Kind;
  level: Severity;
}

/** The rules that run over a document, with their levels. */
interface Rules {
  alone: readonly RuleAndLevel<DocumentRule>[];
  among: readonly RuleAndLevel<ProjectRule>[];
  last: readonly RuleAndLevel<ProjectRule>[];
}

/** Puts the rules together once for all documents alike. */
function rulesByDocument(config: Config, rules: readonly Rule[]) {
  const { stepsOf, kindOf } = levelsOf(config);
  const known = {
    broken: new Map<string, Rules>(),
    untyped: new Map<string, Rules>(),
    sound: new Map<string, Rules>(),
  };
  return (document: LinkedFacts, docType: DocType): Rules => {
    const state = stateOf(document);
    const key = kindOf(document, docType);
    let found = known[state].get(key);
    if (found === undefined) {
      found = byScope(
        rules
          .filter(({ appliesTo = 'sound', concerns }) => appliesTo === state && concerns?.(docType) !== false)
          .map((rule) => ({ rule, level: stepsOf(rule, document, docType).at(-1)?.level ?? 'off' }))
          .filter((entry): entry is RuleAndLevel<Rule> => isOn(entry.level)),
      );
      known[state].set(key, found);
    }
    return found;
  };
}

function byScope(rules: readonly RuleAndLevel<Rule>[]): Rules {
  const project = rules.flatMap(({ rule, level }) => (rule.scope === 'project' ? [{ rule, level }] : []));
  return {
    alone: rules.flatMap(({ rule, level }) => (rule.scope === undefined ? [{ rule, level }] : [])),
    among: project.filter(({ rule }) => rule.runsLast !== true),
    last: project.filter(({ rule }) => rule.runsLast === true),
  };
}

const isOn = (level: Level): level is Severity => level !== 'off';

const stateOf = ({ failures, docType }: Outline) => {
  if (failures.length > 0) return 'broken';
  return docType === '' ? 'untyped' : 'sound';
};

const toDiagnostic = (finding: Finding, rule: Rule, severity: Severity, document: LinkedFacts): Diagnostic => ({
  ruleId: rule.id,
  severity,
  message: finding.message,
  help: finding.help,
  path: finding.path ?? (isInMetadataFile(finding.range, document) ? document.frontmatter.file!.path : document.path),
  docType: document.docType,
  range: toRange(finding.range),
  ...(finding.edits && { edits: finding.edits }),
});

const ofSite = (finding: Finding & { path: string }, rule: Rule, severity: Severity): Diagnostic => ({
  ruleId: rule.id,
  severity,
  message: finding.message,
  help: finding.help,
  path: finding.path,
  docType: '',
  range: toRange(finding.range),
});

/** Rules take the ranges of the metadata as they are, so each tells by itself which file it is in. */
function isInMetadataFile(range: Range | Position, { frontmatter }: LinkedFacts): boolean {
  if (frontmatter.file === undefined) return false;
  const { keys, places } = frontmatter;
  return [frontmatter.range, ...Object.values(keys), ...Object.values(places)].some((own) => own === range);
}

const toRange = (range: Range | Position): Range => ('line' in range ? { start: range, end: range } : range);
