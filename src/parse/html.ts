import { Tokenizer } from 'htmlparser2';

/** An attribute of an HTML tag, with the offsets of its value. */
export interface HtmlAttribute {
  /** Tag and attribute in lower case. */
  tag: string;
  name: string;
  /** Entities resolved. */
  value: string;
  start: number;
  end: number;
}

const nothing = () => undefined;

/** Lists the attributes of all tags in a piece of HTML; comments, scripts and text are passed over. */
export function htmlAttributes(html: string): HtmlAttribute[] {
  const found: HtmlAttribute[] = [];
  let tag = '';
  let name = '';
  let value = '';
  let start = -1;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (from, to) => {
        tag = html.slice(from, to).toLowerCase();
      },
      onattribname: (from, to) => {
        name = html.slice(from, to).toLowerCase();
        value = '';
        start = -1;
      },
      onattribdata: (from, to) => {
        if (start < 0) start = from;
        value += html.slice(from, to);
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: (_quote, end) => {
        if (start >= 0) found.push({ tag, name, value, start, end });
      },
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found;
}
