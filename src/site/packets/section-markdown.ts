import type { DocumentFacts, Link } from '../../model/facts.ts';
import { withoutJsx } from '../../parse/without-jsx.ts';
import { blocksOf, type Span } from '../../text/blocks.ts';
import { applySplices, type Splice } from '../../text/edits.ts';
import { footnotesIn } from '../../text/footnotes.ts';
import { lineIndex } from '../../text/line-index.ts';
import { escapeMarkdown, withBrackets } from '../machines/markdown.ts';
import { writtenAddress } from '../machines/twin-text.ts';
import { addressFrom } from './cells.ts';

/** A document that sections are cut out of: what all of them need is made once. */
export interface CutDocument {
  facts: DocumentFacts;
  blocks: readonly Span[];
  /** With offsets, in the order of the text. */
  links: readonly { link: Link; start: number; end: number; url: Span | undefined }[];
  /** Ids among the words, with offsets, in the order of the text. */
  ids: readonly { id: string; start: number; end: number }[];
  headings: readonly { start: number; depth: number; source: Span }[];
  jsx: readonly Splice[];
  /** Labels of footnotes, with their text. */
  footnotes: ReadonlyMap<string, string>;
}

export function cutDocument(facts: DocumentFacts): CutDocument {
  const { text, headings } = facts;
  const index = lineIndex(text);
  const at = (place: { line: number; column: number }): number => index.offset(place) ?? 0;
  return {
    facts,
    blocks: blocksOf(facts, index),
    links: facts.links
      .filter(({ syntax }) => syntax !== 'frontmatter')
      .map((link) => ({
        link,
        start: at(link.range.start),
        end: at(link.range.end),
        url: link.urlRange && ([at(link.urlRange.start), at(link.urlRange.end)] as const),
      }))
      .toSorted((a, b) => a.start - b.start),
    ids: facts.ids
      .map(({ id, range }) => ({ id, start: at(range.start), end: at(range.end) }))
      .toSorted((a, b) => a.start - b.start),
    headings: headings.map(({ depth, range }) => ({
      start: at(range.start),
      depth,
      source: [at(range.start), at(range.end)] as const,
    })),
    jsx: withoutJsx(facts),
    footnotes: footnotesIn(text),
  };
}

interface CutOptions {
  /** Of the document, for links to other places in it. */
  self: string;
  /** Addresses that take the place of those that the document has, and those that ids among its words lead to. */
  links: Readonly<Record<string, string>>;
  /** Of its uppermost heading. */
  level: number;
  /** Stands before labels of footnotes, which are others in each document. */
  prefix: string;
}

/** Blocks of a document as Markdown that holds all that it needs, at a level. */
export function sectionMarkdown(document: CutDocument, [from, to]: Span, options: CutOptions): string {
  const blocks = document.blocks.slice(from, to);
  // The block of a heading in a quote ends where it begins.
  const [start, end] = [blocks[0]?.[0] ?? 0, Math.max(0, ...blocks.map(([, last]) => last))];
  const splices = [
    ...within(document.jsx, [start, end]),
    ...headingSplices(document, options, [start, end]),
    ...linkSplices(document, options, [start, end]),
    ...idSplices(document, options, [start, end]),
  ].filter((splice) => splice.start >= start && splice.end <= end);
  const kept = inOrder(splices).map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start }));
  const body = applySplices(document.facts.text.slice(start, end), kept).trim();
  return withFootnotes(body, document.footnotes, options.prefix);
}

/** Those that begin in a part of the text, of some in its order. */
function within<Item extends { start: number }>(items: readonly Item[], [start, end]: Span): Item[] {
  const firstFrom = (offset: number): number => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return items.slice(firstFrom(start), firstFrom(end));
}

/** Of two that overlap, the one that starts first. */
function inOrder(splices: readonly Splice[]): Splice[] {
  const kept: Splice[] = [];
  for (const splice of splices.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (splice.start >= (kept.at(-1)?.end ?? 0)) kept.push(splice);
  return kept;
}

/** All headings are written with signs, so that they can be moved below another one. */
function headingSplices({ facts, headings }: CutDocument, { level }: CutOptions, [start, end]: Span): Splice[] {
  const own = within(headings, [start, end]);
  const least = Math.min(...own.map(({ depth }) => depth));
  return own.flatMap(({ start: at, depth, source }) => {
    const signs = '#'.repeat(Math.min(6, level + depth - least));
    const written = facts.text.slice(...source);
    const marks = /^#{1,6}(?=\s|$)/.exec(written)?.[0];
    if (marks !== undefined) return { start: at, end: at + marks.length, text: signs };
    const underline = /\r?\n *(?:=+|-+) *$/.exec(written);
    if (underline === null) return [];
    return [
      { start: at, end: at, text: `${signs} ` },
      { start: at + underline.index, end: source[1], text: '' },
    ];
  });
}

function linkSplices(document: CutDocument, { self, links }: CutOptions, [start, end]: Span): Splice[] {
  return within(document.links, [start, end]).flatMap((own): Splice[] => {
    const { link, url } = own;
    const address = addressFrom(self, links, link.url);
    // A picture that is on no site, or not on this one, is told of.
    if (link.kind === 'image' && address === undefined && !/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(link.url))
      return [{ start: own.start, end: own.end, text: escapeMarkdown(link.text) }];
    if (link.syntax === 'reference') {
      const text = document.facts.text.slice(own.start, own.end);
      const close = own.start + closingBracket(text) + 1;
      return [{ start: close, end: own.end, text: `(${withBrackets(address ?? link.url)})` }];
    }
    if (address === undefined || url === undefined) return [];
    return [{ start: url[0], end: url[1], text: writtenAddress(link, address) }];
  });
}

const idSplices = ({ ids, facts }: CutDocument, { links }: CutOptions, span: Span): Splice[] =>
  within(ids, span).flatMap(({ id, start, end }) =>
    Object.hasOwn(links, id)
      ? [{ start, end, text: `[${facts.text.slice(start, end)}](${withBrackets(links[id]!)})` }]
      : [],
  );

/** Index of the bracket that closes the first one. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let at = text.indexOf('['); at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') depth += 1;
    else if (text[at] === ']' && (depth -= 1) === 0) return at;
  }
  return text.length - 1;
}

function withFootnotes(body: string, footnotes: CutDocument['footnotes'], prefix: string): string {
  if (footnotes.size === 0 || !body.includes('[^')) return body;
  const used = [...footnotes.keys()].filter((label) => body.includes(`[^${label}]`));
  const missing = used.filter((label) => !body.includes(`[^${label}]:`)).map((label) => footnotes.get(label)!);
  return used.reduce(
    (text, label) => text.replaceAll(`[^${label}]`, `[^${prefix}-${label}]`),
    [body, ...missing].join('\n\n'),
  );
}
