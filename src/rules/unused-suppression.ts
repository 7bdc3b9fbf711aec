import type { LinkedFacts, Suppression } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { list } from '../text/words.ts';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  severity: 'warning',
  summary: 'A comment allows a finding that is not there, or gives no reason.',
  rationale:
    'What was allowed once and is mended since would hide the next fault in the same place; without a reason nobody can tell when the time has come.',
  examples: {
    bad: '## Context\n\n<!-- docwright-allow broken-link: the page comes with release 2 -->\n\nNo link here.\n',
    good: '## Context\n\n<!-- Comments of other kinds say what they like. -->\n\nNo link here.\n',
  },
  runsLast: true,
  scope: 'project',

  *check({ document, unused }) {
    for (const suppression of unused) {
      const { rules, reason, range, alone } = suppression;
      const names = list(rules.map((rule) => `"${rule}"`));
      yield reason === ''
        ? {
            message: `The comment that allows ${names} gives no reason`,
            help: `Say why after a colon: docwright-allow ${rules.join(', ')}: reason`,
            range,
          }
        : {
            message: `Nothing that ${names} would find stands where this comment holds`,
            help: 'Remove the comment, or the rule from it',
            range,
            ...(alone && isWhole(suppression, document) && { edits: [{ range: alone, text: '' }] }),
          };
    }
  },
});

/** The comment allows nothing beside these rules. */
const isWhole = ({ range, rules }: Suppression, { suppressions }: LinkedFacts): boolean =>
  suppressions.some(
    (one) =>
      one.range.start.line === range.start.line &&
      one.range.start.column === range.start.column &&
      one.rules.length === rules.length,
  );
