import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { untyped } from '../model/doc-type.ts';
import type { DocumentFacts, Suppression } from '../model/facts.ts';
import type { Position, Range } from '../model/position.ts';
import type { Project } from '../model/project.ts';
import type { Finding, Rule, RuleContext } from '../model/rule.ts';
import { levelsOf } from './levels.ts';
import { suppress } from './suppress.ts';

/**
 * Runs the rules over documents of a project.
 *
 * @param documents Those to check; default: all.
 * @returns Sorted by path, position and rule; findings of one rule in one place as the rule gave them.
 */
export function checkProject(project: Project, rules: readonly Rule[], documents = project.documents): Diagnostic[] {
  const types = new Map(project.config.types.map((type) => [type.name, type]));
  const stepsOf = levelsOf(project.config);
  const [last, others] = [rules.filter(({ runsLast }) => runsLast), rules.filter(({ runsLast }) => !runsLast)];
  return documents
    .flatMap((document) => {
      const docType = types.get(document.docType) ?? untyped;
      const run = (some: readonly Rule[], unused: readonly Suppression[]) =>
        some.flatMap((rule) => {
          const level = stepsOf(rule, document, docType).at(-1)?.level ?? 'off';
          return level === 'off' ? [] : runRule(rule, level, { document, docType, project, unused });
        });
      const { kept, unused } = suppress(run(others, []), document.suppressions);
      return [...kept, ...run(last, unused)];
    })
    .toSorted(byPlace);
}

function runRule(rule: Rule, severity: Severity, context: RuleContext): Diagnostic[] {
  const { document } = context;
  if ((rule.appliesTo ?? 'sound') !== stateOf(document)) return [];
  return Array.from(rule.check(context), (finding) => toDiagnostic(finding, rule, severity, document));
}

const stateOf = ({ failures, docType }: DocumentFacts) => {
  if (failures.length > 0) return 'broken';
  return docType === '' ? 'untyped' : 'sound';
};

const toDiagnostic = (finding: Finding, rule: Rule, severity: Severity, document: DocumentFacts): Diagnostic => ({
  ruleId: rule.id,
  severity,
  message: finding.message,
  help: finding.help,
  path: finding.path ?? (isInMetadataFile(finding.range, document) ? document.frontmatter.file!.path : document.path),
  docType: document.docType,
  range: toRange(finding.range),
  ...(finding.edits && { edits: finding.edits }),
});

/** Rules take the ranges of the metadata as they are, so each tells by itself which file it is in. */
function isInMetadataFile(range: Range | Position, { frontmatter }: DocumentFacts): boolean {
  const { file, keys, places } = frontmatter;
  return (
    file !== undefined &&
    [frontmatter.range, ...Object.values(keys), ...Object.values(places)].some((own) => own === range)
  );
}

const toRange = (range: Range | Position): Range => ('line' in range ? { start: range, end: range } : range);

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.path, b.path) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  compare(a.ruleId, b.ruleId);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
