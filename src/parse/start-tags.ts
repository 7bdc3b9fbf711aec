import { htmlParser } from './html-parser.ts';
import { tokenize, valueStart } from './html.ts';

/** Offsets in a text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** An attribute, with the offsets of its value without quotes. */
export interface TagAttribute extends Span {
  /** In lower case. */
  name: string;
  /** Entities resolved. */
  value: string;
  quote: '"' | "'" | '';
}

/** A tag that opens an element; from `<` to `>`. */
export interface StartTag extends Span {
  /** In lower case. */
  name: string;
  attributes: TagAttribute[];
  /** Of a script or a style: where its text stands. */
  text?: Span;
}

/** Lists the tags of a page that open an element; comments and text are passed over. Attributes without a value are left out. */
export function startTags(html: string): StartTag[] {
  const found: StartTag[] = [];
  let tag: StartTag = { name: '', start: 0, end: 0, attributes: [] };
  let attribute = { name: '', value: '', start: 0 };
  const { NoValue, Double, Single } = htmlParser().QuoteType;
  const endTag = (end: number): void => {
    tag.end = end + 1;
    found.push(tag);
  };
  tokenize(html, {
    onopentagname: (from, to) => {
      tag = { name: html.slice(from, to).toLowerCase(), start: from - 1, end: to, attributes: [] };
    },
    onopentagend: endTag,
    onselfclosingtag: endTag,
    onattribname: (from, to) => {
      attribute = { name: html.slice(from, to).toLowerCase(), value: '', start: valueStart(html, to) };
    },
    onattribdata: (from, to) => {
      attribute.value += html.slice(from, to);
    },
    onattribentity: (codepoint) => {
      attribute.value += String.fromCodePoint(codepoint);
    },
    onattribend: (type, end) => {
      const quote = type === Double ? '"' : type === Single ? "'" : '';
      if (type !== NoValue) tag.attributes.push({ ...attribute, end: quote === '' ? end : end - 1, quote });
    },
    ontext: (from, to) => {
      if (tag.name === 'script' || tag.name === 'style') tag.text = { start: tag.text?.start ?? from, end: to };
    },
    onclosetag: () => {
      tag = { name: '', start: 0, end: 0, attributes: [] };
    },
  });
  return found;
}
