import type { Tokenizer } from 'htmlparser2';
import { htmlParser } from './html-parser.ts';

/** An attribute of an HTML tag, with the offsets of its value. */
export interface HtmlAttribute {
  /** Tag and attribute in lower case. */
  tag: string;
  name: string;
  /** Entities resolved. */
  value: string;
  start: number;
  end: number;
  /** True of the `src` of an `img` without `alt`; an empty `alt` says that the image is an ornament. */
  lacksAlt?: boolean;
}

type Events = ConstructorParameters<typeof Tokenizer>[1];

const nothing = () => undefined;

const ignored: Events = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** Tells what a piece of HTML is made of, in its order. */
export function tokenize(html: string, events: Partial<Events>): void {
  const tokenizer = new (htmlParser().Tokenizer)({ xmlMode: false, decodeEntities: true }, { ...ignored, ...events });
  tokenizer.write(html);
  tokenizer.end();
}

/** Lists the attributes of all tags in a piece of HTML; comments, scripts and text are passed over. */
export function htmlAttributes(html: string): HtmlAttribute[] {
  const found: HtmlAttribute[] = [];
  let tag = '';
  let name = '';
  let value = '';
  let start = 0;
  let source: HtmlAttribute | undefined;
  let hasAlt = false;
  const { Double, Single } = htmlParser().QuoteType;
  const endTag = () => {
    if (source !== undefined && tag === 'img' && !hasAlt) source.lacksAlt = true;
  };
  tokenize(html, {
    onopentagname: (from, to) => {
      tag = html.slice(from, to).toLowerCase();
      source = undefined;
      hasAlt = false;
    },
    onopentagend: endTag,
    onselfclosingtag: endTag,
    onattribname: (from, to) => {
      name = html.slice(from, to).toLowerCase();
      hasAlt ||= name === 'alt';
      value = '';
      start = valueStart(html, to);
    },
    onattribdata: (from, to) => {
      value += html.slice(from, to);
    },
    onattribentity: (codepoint) => {
      value += String.fromCodePoint(codepoint);
    },
    onattribend: (quote, end) => {
      const isQuoted = quote === Double || quote === Single;
      if (value === '') return;
      const attribute = { tag, name, value, start, end: isQuoted ? end - 1 : end };
      if (name === 'src') source = attribute;
      found.push(attribute);
    },
  });
  return found;
}

/** Where the value of an attribute begins: the tokenizer tells no place of an entity, which may be the first in it. */
export function valueStart(html: string, nameEnd: number): number {
  const between = /[ \t\n\f\r]*=[ \t\n\f\r]*["']?/y;
  between.lastIndex = nameEnd;
  return nameEnd + (between.exec(html)?.[0].length ?? 0);
}

export interface HtmlTag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  hasHref: boolean;
}

/** Lists the tags in a piece of HTML. */
export function htmlTags(html: string): HtmlTag[] {
  const found: HtmlTag[] = [];
  tokenize(html, {
    onopentagname: (from, to) => found.push({ name: html.slice(from, to).toLowerCase(), isEnd: false, hasHref: false }),
    onclosetag: (from, to) => found.push({ name: html.slice(from, to).toLowerCase(), isEnd: true, hasHref: false }),
    onattribname: (from, to) => {
      const last = found.at(-1);
      if (last !== undefined && html.slice(from, to).toLowerCase() === 'href') last.hasHref = true;
    },
  });
  return found;
}

/** The text of a piece of HTML, without comments, scripts and styles. */
export function htmlText(html: string): string {
  let text = '';
  let hidden = '';
  tokenize(html, {
    onopentagname: (from, to) => {
      const tag = html.slice(from, to).toLowerCase();
      if (tag === 'script' || tag === 'style') hidden = tag;
    },
    onclosetag: (from, to) => {
      if (html.slice(from, to).toLowerCase() === hidden) hidden = '';
    },
    ontext: (from, to) => {
      if (hidden === '') text += html.slice(from, to);
    },
    ontextentity: (codepoint) => {
      if (hidden === '') text += String.fromCodePoint(codepoint);
    },
  });
  return text;
}

/** Tells whether a piece of HTML shows something beside text: a picture, a frame, an element of one's own. */
export function embedsSomething(html: string): boolean {
  let found = false;
  tokenize(html, {
    onopentagname: (from, to) => {
      const name = html.slice(from, to);
      found ||= embedding.has(name.toLowerCase()) || /[A-Z.-]/.test(name);
    },
  });
  return found;
}

const embedding = new Set(['audio', 'canvas', 'embed', 'iframe', 'img', 'math', 'object', 'picture', 'svg', 'video']);
