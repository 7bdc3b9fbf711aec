import type { TextEdit } from '../model/diagnostic.ts';
import type { DocumentFacts } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
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

  *check({ document, unused }) {
    const lines = unused.length === 0 ? [] : document.text.split(/\r\n|\r|\n/);
    for (const { rules, reason, range } of unused) {
      const edits = isWhole(range, rules, document) ? removal(range, lines) : undefined;
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
            ...(edits && { edits }),
          };
    }
  },
});

/** The comment allows nothing beside these rules. */
const isWhole = (range: Range, rules: readonly string[], { suppressions }: DocumentFacts): boolean =>
  suppressions.some((one) => one.range.start.line === range.start.line && one.rules.length === rules.length);

/** Takes a comment away that stands alone between empty lines, with one of these. */
function removal({ start, end }: Range, lines: readonly string[]): TextEdit[] | undefined {
  const isBlank = (line: number) => (lines[line - 1] ?? '').trim() === '';
  const isAlone = start.column === 1 && (lines[end.line - 1] ?? '').slice(end.column - 1).trim() === '';
  const isApart = (start.line === 1 || isBlank(start.line - 1)) && isBlank(end.line + 1);
  const next = lines.slice(end.line).find((line) => line.trim() !== '');
  // Two lists, or a list and what is indented, would become one without the comment.
  if (!isAlone || !isApart || (next !== undefined && /^[\s\-+*\d]/.test(next))) return undefined;
  const [from, to] = next === undefined ? [Math.max(1, start.line - 1), end.line + 1] : [start.line, end.line + 2];
  const last = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return [
    { range: { start: { line: from, column: 1 }, end: to > lines.length ? last : { line: to, column: 1 } }, text: '' },
  ];
}
