import type { TextEdit } from '../model/diagnostic.ts';
import type { DocType, SectionSpec } from '../model/doc-type.ts';
import type { DocumentFacts, Section } from '../model/facts.ts';
import { sectionText } from '../text/section-text.ts';
import { findSection } from './sections.ts';

/** A text with its lines, which are split once for all sections that it lacks. */
export interface Written {
  document: DocumentFacts;
  lines: readonly string[];
  newline: string;
}

export const written = (document: DocumentFacts): Written => ({
  document,
  lines: document.text.split(/\r\n|\r|\n/),
  newline: /\r\n|\r|\n/.exec(document.text)?.[0] ?? '\n',
});

/**
 * Inserts a section that a document lacks, with its hint, as a new document has it: behind the section that the
 * contract has before it, else before the first that the contract names, else at the end. Several insertions at one
 * place make sense together and one by one.
 *
 * @param before The section that it follows.
 * @returns undefined where only an author can write it, because metadata is read from it.
 */
export function insertSection(
  { document, lines, newline }: Written,
  docType: DocType,
  spec: SectionSpec,
  before: Section | undefined,
): TextEdit[] | undefined {
  if (holdsMetadata(docType, spec)) return undefined;
  const next = (before === undefined ? firstOf(document, docType) : nextOf(document, spec, before))?.range.start.line;
  const text = sectionText(spec, spec.guidance).replaceAll('\n', newline);
  if (next === undefined) return [atEnd(lines, text, newline)];
  const line = withWhatBelongsTo(next, lines, document);
  const isSetext = !/^ {0,3}#/.test(lines[next - 1] ?? '');
  const isFirst = line === 1;
  const isSpaced = isFirst || (lines[line - 2] ?? '').trim() === '';
  return [
    {
      range: point(line, 1),
      text: isSpaced ? `${text}${newline}` : `${newline}${text}${isSetext ? newline : ''}`,
    },
  ];
}

const point = (line: number, column: number) => ({ start: { line, column }, end: { line, column } });

/** What its first paragraph says would count as a value. */
const holdsMetadata = ({ metadata }: DocType, { title, aliases }: SectionSpec): boolean =>
  metadata.from === 'body' &&
  Object.values(metadata.fields).some(
    ({ source }) =>
      (source.kind === 'section' || source.kind === 'after') &&
      source.titles.some((name) => [title, ...aliases].some((own) => own.toLowerCase() === name.toLowerCase())),
  );

/** The first section in the document that the contract names. */
function firstOf(document: DocumentFacts, { sections }: DocType): Section | undefined {
  const known = sections.flatMap((spec) => findSection(document, spec) ?? []);
  return document.sections.find((section) => known.includes(section));
}

/** The section with which one ends, and with it the place where another of some level can stand. */
const nextOf = ({ sections }: DocumentFacts, { level }: SectionSpec, before: Section): Section | undefined =>
  sections.find(
    (section) => section.range.start.line > before.range.start.line && section.level <= Math.min(level, before.level),
  );

/** Line at which that begins which is written above a heading for it: anchors, allowances, a comment without a gap. */
function withWhatBelongsTo(line: number, lines: readonly string[], { suppressions }: DocumentFacts): number {
  const allowances = new Map(suppressions.map(({ range, scope }) => [range.end.line, { range, scope }]));
  let first = line;
  for (let above = line - 1; above > 0; above -= 1) {
    const text = lines[above - 1] ?? '';
    if (text.trim() === '') continue;
    const allowance = allowances.get(above);
    if (allowance?.scope === 'document') break; // It has to stay before everything.
    const isNear = above === first - 1 && comment.test(text) && !closing.test(text);
    if (allowance === undefined && !isNear && !anchor.test(text)) break;
    first = allowance?.range.start.line ?? above;
    above = first;
  }
  return first;
}

const anchor = /^<a\s[^<>]*(?:>\s*<\/a>|\/>)\s*$/;
const comment = /^(?:<!--.*-->|\{\/\*.*\*\/\})\s*$/;

/** Ends something above, such as a list of contents that a program writes. */
const closing = /^(?:<!--|\{\/\*)\s*\/|end|stop|enable/i;

/** The document ends as it did: with a newline or without. */
function atEnd(lines: readonly string[], text: string, newline: string): TextEdit {
  const last = lines.at(-1) ?? '';
  const end = point(lines.length, last.length + 1);
  if (last !== '') return { range: end, text: `${newline}${newline}${text.slice(0, -newline.length)}` };
  const isSpaced = (lines.at(-2) ?? '').trim() === '';
  return { range: end, text: isSpaced ? `${text}${newline}` : `${newline}${text}` };
}
