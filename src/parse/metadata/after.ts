import type { DocumentFacts, Link, Section } from '../../model/facts.ts';
import { type Found, stretch } from './found.ts';

/** Finds what follows a phrase in a section: `Superseded by [12](0012-x.md)`, `Amends ADR-3 and ADR-4`. */
export function afterPhrase(facts: DocumentFacts, section: Section, phrases: readonly string[]): Found[] {
  const lines = facts.text.split(/\r\n|\r|\n/, section.end.line);
  const byLine = Map.groupBy(
    facts.links.filter(({ kind }) => kind === 'link'),
    ({ range }) => range.start.line,
  );
  const found: Found[] = [];
  for (let number = section.range.end.line + 1; number <= lines.length; number += 1) {
    const line = lines[number - 1] ?? '';
    const from = endOfPhrase(line, phrases);
    if (from === undefined) continue;
    const isOpen = line.slice(from).trim() === '';
    found.push(...(isOpen ? named(byLine, lines, number + 1, 0) : named(byLine, lines, number, from)));
  }
  return found;
}

/** Offset behind the phrase, a colon and spaces. */
function endOfPhrase(line: string, phrases: readonly string[]): number | undefined {
  for (const phrase of phrases) {
    const at = line.toLowerCase().indexOf(phrase.toLowerCase());
    if (at < 0 || /[\p{L}\p{N}]/u.test(line.charAt(at - 1))) continue;
    const rest = line.slice(at + phrase.length);
    if (/^[\p{L}\p{N}]/u.test(rest)) continue;
    return at + phrase.length + (/^[\s:*_]*/.exec(rest)?.[0].length ?? 0);
  }
  return undefined;
}

/** Targets of the links there, one after another, or else the numbers. */
function named(byLine: ReadonlyMap<number, Link[]>, lines: readonly string[], number: number, from: number): Found[] {
  const line = lines[number - 1] ?? '';
  const there = byLine.get(number) ?? [];
  const found: Found[] = [];
  let end = from;
  for (const link of there.filter(({ range }) => range.start.column > from)) {
    if (!isGap(line.slice(end, link.range.start.column - 1))) break;
    found.push({ value: link.url, range: link.range });
    end = endColumn(link, number, line) - 1;
  }
  return found.length > 0 ? found : numbers(line, number, from);
}

const endColumn = ({ range }: Link, number: number, line: string): number =>
  range.end.line === number ? range.end.column : line.length + 1;

const isGap = (text: string): boolean => /^[\s,;&*+-]*(?:and|or)?[\s,;&]*$/.test(text);

function numbers(line: string, number: number, from: number): Found[] {
  const found: Found[] = [];
  const pattern = /(?:[\s,;&]|and\b)*((?:[A-Za-z]{1,12}[- ]?)?#?\d{1,9})/y;
  pattern.lastIndex = from;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    const value = match[1] ?? '';
    found.push({ value, range: stretch(number, pattern.lastIndex - value.length + 1, pattern.lastIndex + 1) });
  }
  return found;
}
