import type { DocumentFacts } from '../../model/facts.ts';
import { type Found, stretch } from './found.ts';

/** A line under the title, without its line end. */
interface Line {
  number: number;
  text: string;
}

/**
 * Finds `Label: value` at the start, before the first heading that is not the title: alone, as an item of a list, with the label in bold.
 *
 * @returns The value, or the items of the list below the label.
 */
export function labelledLine(facts: DocumentFacts, labels: readonly string[]): Found[] {
  const lines = headLines(facts);
  for (const [index, line] of lines.entries()) {
    const colon = line.text.indexOf(':');
    const label = colon < 0 ? '' : bare(line.text.slice(0, colon).replace(/^\s*(?:[-*+]\s|>)/, ''));
    if (label === '' || !labels.some((name) => name.toLowerCase() === label.toLowerCase())) continue;
    const value = valueAfter(line, colon + 1);
    return value.value === '' ? itemsBelow(lines.slice(index + 1), line) : [value];
  }
  return [];
}

/** Lines before the title and from there to the next heading; without code and comments. */
function headLines({ text, headings, fences, frontmatter }: DocumentFacts): Line[] {
  const isTitleFirst = headings[0]?.depth === 1;
  const last = headings[isTitleFirst ? 1 : 0]?.range.start.line;
  const isCode = (number: number) => fences.some(({ range }) => range.start.line <= number && number <= range.end.line);
  let isComment = false;
  return text
    .split(/\r\n|\r|\n/, last === undefined ? undefined : last - 1)
    .map((line, index) => ({ number: index + 1, text: line }))
    .slice(frontmatter.range.end.line - 1)
    .filter((line) => {
      const begins = isComment || line.text.trimStart().startsWith('<!--');
      isComment = begins && !line.text.includes('-->');
      return !begins && !isCode(line.number);
    });
}

/** Without what makes it bold, italic or code. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^[*_`]+/, '')
    .replace(/[*_`]+$/, '')
    .trim();

function valueAfter({ number, text }: Line, from: number): Found {
  const raw = text.slice(from).replace(/\\?\s*$/, '');
  const value = bare(raw);
  const start = from + raw.indexOf(value) + 1;
  return { value, range: stretch(number, start, start + value.length) };
}

function itemsBelow(lines: readonly Line[], label: Line): Found[] {
  const found: Found[] = [];
  for (const line of lines) {
    const marker = /^(\s*)[-*+]\s+/.exec(line.text);
    if (marker === null || (marker[1] ?? '').length <= indentOf(label.text)) break;
    found.push(valueAfter(line, marker[0].length));
  }
  return found;
}

/** Of an item of a list; a line that is none can have items at its own margin. */
const indentOf = (text: string): number => /^(\s*)[-*+]\s/.exec(text)?.[1]?.length ?? -1;
