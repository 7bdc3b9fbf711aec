import { signOffState, versionOf } from '../check/sign-off.ts';
import type { DocumentFacts } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import { defineRule } from '../model/rule.ts';
import { signOffsTable } from '../model/table.ts';
import { isFinal } from './life.ts';

export const lapsedSignOff = defineRule({
  id: 'lapsed-sign-off',
  severity: 'info',
  summary: 'Somebody signed another text, or another version, than the document has now.',
  rationale: 'A name below a text that was changed afterwards says that somebody agreed to what they never read.',
  examples: {
    bad: {
      'plans/a.md':
        '## Goals\n\nTwo regions.\n\n## Sign-offs\n\n| Role | Date | Hash |\n| --- | --- | --- |\n| Sponsor | 2026-01-05 | 0123456789ab |\n',
    },
    good: {
      'plans/a.md':
        '## Goals\n\nTwo regions.\n\n## Sign-offs\n\n| Role | Date | Hash |\n| --- | --- | --- |\n| Sponsor | 2026-01-05 | ae0175af0c50 |\n',
    },
  },

  concerns: ({ tables }) => tables.length > 0,
  *check({ document, docType }) {
    if (isFinal(document, docType)) return;
    for (const row of document.rows[signOffsTable] ?? []) {
      if (signOffState(row, document) !== 'lapsed') continue;
      const [role, day, version] = ['Role', 'Date', 'Version'].map((title) => row.cells[title]?.text ?? '');
      // Without a hash, it is the version that tells.
      const what =
        row.cells['Hash']?.value === undefined
          ? `version ${version}, not ${versionOf(document)},`
          : 'another text than this';
      yield {
        message: `${role} signed ${what} on ${day}`,
        help: `Take the change back, or have it read and signed again: docwright sign ${document.path} --as "${role}"`,
        range: rangeOf(document, row.line),
      };
    }
  },
});

function rangeOf({ tables }: DocumentFacts, line: number): Range {
  const cells = tables.flatMap(({ rows }) => rows).find(([first]) => first?.range.start.line === line);
  const [first, last] = [cells?.[0], cells?.at(-1)];
  const start = { line, column: 1 };
  return first === undefined || last === undefined
    ? { start, end: start }
    : { start: first.range.start, end: last.range.end };
}
