import type { DocType } from '../model/doc-type.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { defineRule, type Finding } from '../model/rule.ts';
import { list } from '../text/words.ts';
import { fieldAt } from './frontmatter/field.ts';
import { toFinding } from './frontmatter/finding.ts';
import { type Issue, issuesOf } from './frontmatter/issues.ts';
import { missingWhen } from './frontmatter/required-when.ts';
import { sourceAdvice } from './frontmatter/source-words.ts';
import { lineTarget } from './line-target.ts';

const head = 'title: Static search\n';
const rest = 'date: 2026-03-31\nauthor: Ada\npurpose: Says how search works.\naudience: developers\nstatus: accepted\n';

export const invalidFrontmatter = defineRule({
  id: 'invalid-frontmatter',
  severity: 'error',
  summary: 'The frontmatter does not say what the document type asks for.',
  rationale:
    'Lists, filters, schedules and the search are made from the frontmatter; a field that is missing or misspelt takes the document out of them without a word.',
  examples: {
    bad: `---\n${head}version: 1.10\n${rest}---\n`,
    good: `---\n${head}version: "1.10"\n${rest}---\n`,
  },

  *check({ document, docType }) {
    const { values } = document.frontmatter;
    let issues: Issue[];
    let due: Finding[];
    try {
      issues = issuesOf(docType.frontmatter, values);
      due = [...missingWhen(document, docType)];
    } catch (error) {
      yield failedContract(error, document, docType);
      return;
    }
    if (Object.keys(values).length === 0 && docType.metadata.from !== 'body') {
      yield* withoutKeys(document, docType, issues);
      return;
    }
    for (const finding of issues.map((issue) => findingOf(issue, document, docType))) yield finding;
    yield* due;
    yield* crossedLines(document, docType);
  },
});

function findingOf(issue: Issue, document: DocumentFacts, { frontmatter, metadata }: DocType): Finding {
  const finding = toFinding(issue, frontmatter, document);
  const [name] = issue.path;
  const field = metadata.from === 'body' && issue.path.length === 1 ? metadata.fields[String(name)] : undefined;
  if (field === undefined || !fieldAt(document, issue.path).isMissing) return finding;
  return { ...finding, help: sourceAdvice(field.source, field.options.join(', ')) };
}

/** A contract may hold its author's own code, which may throw; and values that go round in circles have no end. */
const failedContract = (error: unknown, { frontmatter }: DocumentFacts, { label }: DocType): Finding => ({
  message: `The contract of ${label} fails on the frontmatter: ${error instanceof Error ? error.message : String(error)}`,
  help: 'Mend the contract, or remove the value that it fails on',
  range: frontmatter.range,
});

/** One finding in place of one a key. */
function* withoutKeys(
  { frontmatter, id }: DocumentFacts,
  { label, metadata }: DocType,
  issues: readonly Issue[],
): Generator<Finding> {
  const wanted = issues.flatMap(({ path }) => (path.length === 1 ? [String(path[0])] : []));
  if (wanted.length === 0) return;
  if (metadata.from === 'file' && !frontmatter.exists) {
    const name = (metadata.names[0] ?? '').replaceAll('*', () => id.replace(/^.*\//s, ''));
    yield {
      message: `${label} has no metadata`,
      help: `Write a file ${name} beside it that holds ${list(wanted)}`,
      range: frontmatter.range,
    };
    return;
  }
  yield {
    message: frontmatter.exists ? 'The frontmatter is empty' : `${label} has no frontmatter`,
    help: `${frontmatter.exists ? 'Write' : 'Begin the file with'} ${frontmatter.exists ? '' : 'a block between two lines of --- that holds '}${list(wanted)}`,
    range: frontmatter.range,
  };
}

function* crossedLines(document: DocumentFacts, docType: DocType): Generator<Finding> {
  const { min, max } = lineTarget(document, docType);
  if (min === undefined || max === undefined || min <= max) return;
  const ownMin = fieldAt(document, ['lines', 'min']);
  const ownMax = fieldAt(document, ['lines', 'max']);
  if (ownMin.isMissing && ownMax.isMissing) return;
  yield {
    message: `"lines" asks for at least ${min} and at most ${max} lines`,
    help:
      ownMin.value === min && ownMax.value === max
        ? 'Swap the two, or leave one out'
        : `Give both: the ${docType.label} has its own target for the other`,
    range: ownMin.value === min ? ownMin.range : ownMax.range,
  };
}
