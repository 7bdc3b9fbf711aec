import type { PassageCard } from '../model/card.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { applySplices, type Splice } from '../text/edits.ts';
import { type LineIndex, lineIndex } from '../text/line-index.ts';
import { mentions } from '../text/mentions.ts';
import { wordsOfMarkdown } from '../text/words-of-markdown.ts';
import { type Passage, passagesIn } from './passages.ts';
import { rowsNamed } from './tables/plan-note.ts';
import { openWriting } from './tables/writing.ts';

/** Tables and checklists that packets have sections of their own for. */
const apart = ['tasks', 'deliverables', 'criteria'];

/** What a plan says of its tasks beside their rows. */
export function passageCards(facts: DocumentFacts): { said?: PassageCard[] } {
  const { rows, headings } = facts;
  const tasks = new Set(rowsNamed(rows, 'tasks').map(({ cells }) => cells['ID']?.text ?? ''));
  tasks.delete('');
  if (tasks.size === 0) return {};
  const elsewhere = new Set(apart.flatMap((name) => rowsNamed(rows, name).map(({ line }) => line)));
  const said = [...blocksIn(facts, elsewhere), ...rowsIn(facts, elsewhere)]
    .flatMap(({ line, own, source }) => {
      const ids = [...mentions(wordsOfMarkdown(own))].filter((id) => tasks.has(id));
      const block = headings.filter(({ range }) => range.start.line <= line).length;
      return ids.length === 0 ? [] : [{ line, block, ids, source: source() }];
    })
    .toSorted((a, b) => a.line - b.line);
  return said.length === 0 ? {} : { said };
}

interface Found {
  line: number;
  /** Markdown of what names tasks. */
  own: string;
  /** Of all of it. */
  source: () => string;
}

function blocksIn(facts: DocumentFacts, elsewhere: ReadonlySet<number>): Found[] {
  const { text } = facts;
  const index = lineIndex(text);
  const references = referencesIn(facts, index);
  return passagesIn(facts).flatMap((passage) => {
    const { start, ownEnd, end } = passage;
    const { line } = index.position(start);
    // What leads to criteria is no more than their head.
    const last = index.position(Math.max(start, end - 1)).line;
    for (let at = line; at <= last; at += 1) if (elsewhere.has(at)) return [];
    return { line, own: text.slice(start, ownEnd), source: () => standingAlone(text, passage, { index, references }) };
  });
}

interface Surroundings {
  index: LineIndex;
  references: readonly Splice[];
}

/** Links whose address stands elsewhere, with their address. */
const referencesIn = ({ links }: DocumentFacts, index: LineIndex): Splice[] =>
  links
    .filter(({ syntax }) => syntax === 'reference')
    .map(({ kind, text, url, range }) => ({
      start: index.offset(range.start) ?? 0,
      end: index.offset(range.end) ?? 0,
      text: kind === 'image' ? escaped(text) : `[${escaped(text)}](${url})`,
    }));

const escaped = (text: string): string => text.replace(/[\\`*[\]<]/g, '\\$&');

function standingAlone(text: string, { start, end }: Passage, { index, references }: Surroundings): string {
  const own = references
    .filter((splice) => splice.start >= start && splice.end <= end)
    .map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start }));
  const whole = withoutComments(applySplices(text.slice(start, end), own)).trim();
  const [head = '', marker = '', mark = ''] = /^((?:[-*+]|\d{1,9}[.)])[ \t]+)(?:\[([ xX])\][ \t]+)?/.exec(whole) ?? [];
  const [first = '', ...rest] = whole.slice(head.length).split(/\r?\n/);
  const column = index.position(start).column - 1 + marker.length;
  const ticked = mark === '' ? '' : mark === ' ' ? '☐ ' : '☑ ';
  return [ticked + first, ...rest.map((line) => withoutIndent(line, column))].join('\n').trim();
}

/** Without what stands before each line of a quote or a list. */
function withoutIndent(line: string, column: number): string {
  const quoted = /^(?:[ \t]*>[ \t]?)+/.exec(line)?.[0] ?? '';
  const rest = line.slice(quoted.length);
  const blank = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  return rest.slice(Math.min(blank, Math.max(0, column - quoted.length)));
}

const withoutComments = (text: string): string =>
  text
    .replace(/[ \t]?<!--[\s\S]*?-->/g, '')
    .replace(/\[\^[^\]\s]+\](?!:)/g, '')
    .replace(/[ \t]+$/gm, '');

/** Rows of other tables: each cell with the head of its column. */
function rowsIn({ text, links, tables }: DocumentFacts, elsewhere: ReadonlySet<number>): Found[] {
  const writing = openWriting({ text, links });
  return tables.flatMap(({ header, rows }) =>
    rows.flatMap((row): Found[] => {
      const line = row[0]?.range.start.line ?? 0;
      if (elsewhere.has(line)) return [];
      const own = row.map((cell) => cell.text).join(' | ');
      const cells = () =>
        row.flatMap((cell, at) => {
          if (cell.text === '') return [];
          const head = header[at]?.text ?? '';
          const said = withoutComments(writing.source(cell).source).replaceAll('\\|', '|');
          return [head === '' ? said : `**${escaped(head)}:** ${said}`];
        });
      return [{ line, own, source: () => cells().join(' · ') }];
    }),
  );
}
