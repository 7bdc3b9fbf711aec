import { defineRule } from '../model/rule.ts';
import { lackOf } from './empty-section.ts';
import { isSection } from './sections.ts';
import { stateCells } from './state-cells.ts';
import type { DocumentFacts, Section } from '../model/facts.ts';
import type { DocType } from '../model/doc-type.ts';

export const placeholderText = defineRule({
  id: 'placeholder-text',
  severity: 'warning',
  summary: 'A placeholder stands where words were meant to come.',
  rationale: 'TODO in a published document is a promise that nobody tracks, and a template that nobody filled in.',
  examples: {
    bad: 'The cache holds TBD megabytes.\n\nTODO: say who empties it.\n',
    good: 'The cache holds 500 entries; see the todo list of the team.\n',
  },

  *check({ document, docType }) {
    if (!anyPlaceholder.test(document.text)) return;
    const lines = document.text.split(/\r\n|\r|\n/);
    const titles = new Set(
      document.headings.flatMap(({ text, range }) => (/^TODO:?$/.test(text) ? [range.start.line] : [])),
    );
    const toldAlready = emptySections(document, docType);
    const isState = stateCells(document);
    const isFilledIn = isTemplate.test(document.text);
    for (const { start, end } of document.prose) {
      for (let line = start.line; line <= end.line; line += 1) {
        const from = line === start.line ? start.column - 1 : 0;
        const to = line === end.line ? end.column - 1 : undefined;
        for (const { 0: found, index } of placeholdersIn(lines[line - 1] ?? '', from, to)) {
          const column = from + index + 1;
          if (
            toldAlready.some((section) => isBelow(line, section)) ||
            (isFilledIn && found.startsWith('{')) ||
            titles.has(line) ||
            isState({ line, column })
          )
            continue;
          yield {
            message: `Placeholder "${found}"`,
            help: 'Write what belongs here, or remove it; where the word itself is meant, put it between backticks',
            range: { start: { line, column }, end: { line, column: column + found.length } },
          };
        }
      }
    }
  },
});

/** Templates that another program fills in: `{{ a.b }}`, `{{< note >}}`, `{% if %}`. */
const isTemplate = /\{%|\{\{[^\w\s}-]|\{\{\s*[^\s}]+[^\w\s}-]/;

/** Their placeholders are findings of `empty-section`. */
const emptySections = ({ sections }: DocumentFacts, docType: DocType): Section[] =>
  sections.filter((section) => {
    const spec = docType.sections.find((candidate) => isSection(candidate, section));
    return spec !== undefined && lackOf(section, spec) !== undefined;
  });

const isBelow = (line: number, { range, end }: Section): boolean =>
  range.start.line < line && line < end.line + Number(end.column > 1);

/** In a part of a line; indices are from the start of the part. */
function* placeholdersIn(line: string, from: number, to: number | undefined): Generator<RegExpExecArray> {
  const text = line.slice(from, to);
  for (const found of text.matchAll(words))
    if (isMeant(text, found) && !isSpokenOf(line, from + found.index, found[0])) yield found;
  for (const form of forms) yield* text.matchAll(form);
}

/** Cheap, and true wherever one of the forms below can be. */
const anyPlaceholder =
  /TODO|TBD|FIXME|XXX|lorem ipsum|(?:<|&lt;)(?:your|insert)|\[(?:insert|fill in|describe|enter|your) |\{\\?\{/i;

const words = /(?<![\p{L}\p{N}_/.#@$"'\u201C\u2018-])(?:TODO|TBD|FIXME|XXX)(?![\p{L}\p{N}_/"'\u201D\u2019-]|\.\w)/gu;

/** Characters around a word that tell what it is. */
const context = 40;

/** A word that is spoken of, in bold or a link too: "the TODO list", "words such as TODO and TBD". */
function isSpokenOf(line: string, index: number, word: string): boolean {
  const before = withoutMarks(line.slice(Math.max(0, index - context), index));
  const after = withoutMarks(line.slice(index + word.length, index + word.length + context));
  return (
    /\b(?:such as|like|an?|the|or|and|every|each|no|any|these|those|your|of|for)\s+$/i.test(before) ||
    /^\s+(?:lists?|items?|comments?|markers?|notes?|tags?|entr(?:y|ies)|files?|apps?|applications?|XXX)\b/i.test(after)
  );
}

const withoutMarks = (text: string): string => text.replace(/[*_~[\]]/g, '');

function isMeant(text: string, { 0: word, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - context), index);
  const after = text.slice(index + word.length, index + word.length + context);
  if (/,\s*$/.test(before)) return false;
  if (/^\s*(?:,|\/|\bor\b|\band\b)\s*(?:TODO|TBD|FIXME|XXX)\b/.test(after)) return false;
  const isFirst = /^[\s>*_~\\[({:.!?-]*$/.test(before) || /[[({:.!?;\u2013\u2014-]\s*$/.test(before);
  const isLast = /^[\s\\\])}.!?;]*$/.test(after);
  if (word === 'XXX') return isFirst && (isLast || after.startsWith(':'));
  return word === 'TBD' || isFirst || isLast || /^(?::|\()/.test(after);
}

const forms = [
  /\blorem ipsum dolor\b|^\s*lorem ipsum\b/gi,
  /(?:\\?<|&lt;)(?:your[ _-]|insert )[^<>\n]{1,60}?(?:\\?>|&gt;)/gi,
  /\\?\[(?:insert|fill in|describe|enter) [^\][|\n]{2,80}\]/gi,
  /\\?\[your (?:[^\][|\n]{1,60} here|name|team|project|company|e-?mail|organi[sz]ation|title)\\?\]/gi,
  /\\?\{\\?\{\s*\p{L}[\p{L}\p{N} _-]*\s*\}\\?\}/gu,
];
