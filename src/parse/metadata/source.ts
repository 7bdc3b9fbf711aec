import type { DocumentFacts, Section } from '../../model/facts.ts';
import type { FieldSource } from '../../model/metadata.ts';
import { afterPhrase } from './after.ts';
import type { Found } from './found.ts';
import { labelledLine } from './lines.ts';

/** Reads what a source names in a document; empty where it is not there. */
export function readSource(facts: DocumentFacts, source: FieldSource): Found[] {
  switch (source.kind) {
    case 'line':
      return labelledLine(facts, source.labels);
    case 'section': {
      const { opening } = sectionOf(facts, source.titles) ?? {};
      return opening === undefined || opening.text === '' ? [] : [{ value: opening.text, range: opening.range }];
    }
    case 'after': {
      const section = sectionOf(facts, source.titles);
      return section === undefined ? [] : afterPhrase(facts, section, source.phrases);
    }
    case 'heading':
      return headingPart(facts, source.part);
    default:
      return filePart(facts, source.part);
  }
}

const sectionOf = ({ sections }: DocumentFacts, titles: readonly string[]): Section | undefined =>
  sections.find(({ title }) => titles.some((name) => normal(name) === normal(title)));

/** As titles are compared in a contract. */
const normal = (title: string): string => title.replace(/\s+/g, ' ').replace(/:$/, '').trim().toLowerCase();

function headingPart({ headings }: DocumentFacts, part: 'text' | 'number' | 'title'): Found[] {
  const heading = headings.find(({ depth }) => depth === 1);
  if (heading === undefined || heading.text === '') return [];
  const { text, range } = heading;
  const [, number, title] = /^(?:[A-Z]+[- ]?)?(\d{1,9})(?:\s*[.:)\u2013\u2014-]\s*|\s+)(\S.*)$/s.exec(text) ?? [];
  const value = { text, number: number && String(Number(number)), title: title ?? text }[part];
  return value === undefined ? [] : [{ value, range }];
}

const atStart = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** The name of the folder, where the file is its index page. */
function filePart({ id }: DocumentFacts, part: 'name' | 'number'): Found[] {
  const name = id.replace(/(?<=[^/])\/(?:index|readme|_index)$/i, '').replace(/^.*\//s, '');
  const value = part === 'name' ? name : /^(?:[A-Za-z]+-)?(\d{1,9})(?!\d)/.exec(name)?.[1];
  return value === undefined ? [] : [{ value: part === 'name' ? value : String(Number(value)), range: atStart }];
}
