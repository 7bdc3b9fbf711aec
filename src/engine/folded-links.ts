import type { Link, LinkSyntax } from '../model/facts.ts';
import { joinedTexts } from './whole-texts.ts';
import { foldRange, rangeSize, unfoldRange } from './folded-range.ts';

/** Links as one text and a row of numbers for each: a part of what their objects take, and soon made and read. */
export interface FoldedLinks {
  /** Address and text of each in turn, with a character after each. */
  text: string;
  /** In each row: signs, lengths of the address and of the text, and two ranges. */
  rows: Uint32Array;
}

const rowSize = 3 + 2 * rangeSize;

const syntaxes: readonly LinkSyntax[] = ['inline', 'reference', 'autolink', 'html', 'jsx', 'frontmatter', 'id'];

/** Signs of a link, above which the place of its syntax stands. */
const [image, noAlt, urlPlace, syntaxStep] = [1, 2, 4, 8];

const none: FoldedLinks = { text: '', rows: new Uint32Array() };

export function foldLinks(links: readonly Link[]): FoldedLinks {
  if (links.length === 0) return none;
  const texts: string[] = [];
  const rows = new Uint32Array(links.length * rowSize);
  let at = 0;
  for (const link of links) {
    const { url, text, range, urlRange } = link;
    texts.push(url, text);
    rows[at] = signsOf(link);
    rows[at + 1] = url.length;
    rows[at + 2] = text.length;
    foldRange(rows, at + 3, range);
    if (urlRange !== undefined) foldRange(rows, at + 3 + rangeSize, urlRange);
    at += rowSize;
  }
  return { text: joinedTexts(texts), rows };
}

const signsOf = ({ kind, syntax, lacksAlt, urlRange }: Link): number =>
  (kind === 'image' ? image : 0) |
  (lacksAlt === true ? noAlt : 0) |
  (urlRange === undefined ? 0 : urlPlace) |
  (syntaxes.indexOf(syntax) * syntaxStep);

export function unfoldLinks({ text: all, rows }: FoldedLinks): Link[] {
  const links: Link[] = [];
  let from = 0;
  for (let at = 0; at < rows.length; at += rowSize) {
    const signs = rows[at]!;
    const middle = from + rows[at + 1]! + 1;
    const end = middle + rows[at + 2]! + 1;
    links.push({
      kind: signs & image ? 'image' : 'link',
      syntax: syntaxes[Math.floor(signs / syntaxStep)]!,
      url: all.slice(from, middle - 1),
      text: all.slice(middle, end - 1),
      ...(signs & noAlt && { lacksAlt: true }),
      range: unfoldRange(rows, at + 3),
      ...(signs & urlPlace && { urlRange: unfoldRange(rows, at + 3 + rangeSize) }),
    });
    from = end;
  }
  return links;
}

/** The addresses alone. */
export function unfoldUrls({ text: all, rows }: FoldedLinks): string[] {
  const urls: string[] = [];
  let from = 0;
  for (let at = 0; at < rows.length; at += rowSize) {
    const middle = from + rows[at + 1]! + 1;
    urls.push(all.slice(from, middle - 1));
    from = middle + rows[at + 2]! + 1;
  }
  return urls;
}
