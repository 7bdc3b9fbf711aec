import { posix } from 'node:path';
import { defineRule } from '../model/rule.ts';
import type { Outline } from '../model/facts.ts';

export const duplicateNumber = defineRule({
  id: 'duplicate-number',
  severity: 'error',
  summary: 'Two documents of a numbered type in one folder have the same number.',
  rationale:
    'People say "ADR 7" and mean one decision. Two branches that each take the next number bring it about unseen.',
  examples: {
    bad: { 'adrs/0007-search.md': 'A.\n', 'adrs/0007-cache.md': 'B.\n' },
    good: { 'adrs/0007-search.md': 'A.\n', 'adrs/0008-cache.md': 'B.\n' },
  },

  scope: 'project',
  concerns: ({ numbered }) => numbered,
  *check({ document, docType, project }) {
    const number = docType.numbered ? numberOf(document) : undefined;
    if (number === undefined) return;
    const beside = project.byFolder.get(posix.dirname(document.path)) ?? [];
    const rivals = beside.filter(
      (other) => other.docType === document.docType && numberOf(other) === number && stem(other) !== stem(document),
    );
    for (const { path } of rivals) {
      yield {
        message: `${path} has the same number, ${number}`,
        help: `Give the younger one the next free number, ${nextFree(document, beside)}, and mend what names it`,
        range: { line: 1, column: 1 },
      };
    }
  },
});

/** The name up to its first dot: `0007-a.fr.md` is a translation of `0007-a.md`. */
const stem = ({ path }: Outline): string => posix.basename(path).replace(/\..*$/s, '');

/** The number before a name; the year of a date is none. */
function numberOf(document: Outline): number | undefined {
  const name = stem(document);
  const digits = /^\d{4}-\d{2}-\d{2}(?:\D|$)/.test(name) ? undefined : /^(\d+)[-_ ]/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function nextFree(document: Outline, beside: readonly Outline[]): string {
  const highest = beside.reduce((most, other) => Math.max(most, numberOf(other) ?? 0), 0);
  return String(highest + 1).padStart(/^\d*/.exec(stem(document))?.[0].length ?? 4, '0');
}
