import { defineRule } from '../model/rule.ts';
import { lackOf } from './empty-section.ts';
import { lineIndex } from '../text/line-index.ts';
import { mayHoldPlaceholder } from '../text/placeholder.ts';
import { isSection } from '../text/section-title.ts';
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
    if (document.prose.length === 0) return;
    const lines = lineIndex(document.text);
    const titles = new Set(
      document.headings.flatMap(({ text, range }) => (/^TODO:?$/.test(text) ? [range.start.line] : [])),
    );
    const toldAlready = emptySections(document, docType);
    const isState = stateCells(document);
    const isFilledIn = isTemplate.test(document.text);
    for (const span of document.prose) {
      for (const [found, offset] of placeholdersIn(document.text, span)) {
        const range = lines.range(offset, offset + found.length);
        const { line } = range.start;
        const isTold = titles.has(line) || toldAlready.some((section) => isBelow(line, section));
        if (isTold || (isFilledIn && found.startsWith('{')) || isState(range.start)) continue;
        yield {
          message: `Placeholder "${found}"`,
          help: 'Write what belongs here, or remove it; where the word itself is meant, put it between backticks',
          range,
        };
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

/** Placeholders with their offsets. What makes one stands in its line. */
function* placeholdersIn(text: string, [from, to]: [number, number]): Generator<[found: string, offset: number]> {
  const prose = text.slice(from, to);
  if (!mayHoldPlaceholder(prose)) return;
  for (const { 0: part, index: start } of prose.matchAll(/[^\r\n]+/g)) {
    for (const found of part.matchAll(words)) {
      const offset = from + start + found.index;
      const [line, before] = lineAround(text, offset);
      if (isMeant(part, found) && !isSpokenOf(line, before, found[0])) yield [found[0], offset];
    }
    for (const form of forms)
      for (const { 0: found, index } of part.matchAll(form)) yield [found, from + start + index];
  }
}

/** What stands in the line around an offset, as far as it tells of a word there. */
function lineAround(text: string, offset: number): [line: string, index: number] {
  const before =
    text
      .slice(Math.max(0, offset - context), offset)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const [after = ''] = text.slice(offset, offset + 2 * context).split(/[\r\n]/);
  return [before + after, before.length];
}

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
