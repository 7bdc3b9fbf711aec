import { type FenceMeta, type MarkKind, parseFenceMeta, type WordMark } from '../../../text/fence-meta.ts';
import { escapeHtml } from '../html.ts';
import { type CodeFence, type CodeLine, codeLines } from './lines.ts';
import { type Token, tokensOf } from './tokens.ts';

/** @returns A fence as HTML: an element `code-frame`. */
export async function codeBlock(fence: CodeFence): Promise<string> {
  const meta = parseFenceMeta(fence.meta, fence.code);
  const { lines, lang, isTerminal } = codeLines(fence, meta);
  const tokens = await tokensOfLines(lines, lang);
  const isSimple = lines.every(isPlainLine) && meta.firstNumber === undefined && !meta.wrap;
  const numbers = meta.firstNumber === undefined ? undefined : lineNumbers(meta.firstNumber, lines.length);
  const content = tokens.map((line, index) => {
    const html = withWordMarks(line, meta.words).map(tokenHtml).join('');
    return isSimple ? html : lineHtml(lines[index]!, html, meta, numbers?.[index]);
  });
  const classes = ['code', isTerminal && 'terminal', meta.wrap && 'wrap', lines.some(({ mark }) => mark) && 'marked'];
  const name = escapeHtml(fence.lang);
  const pre = `<pre class="${classes.filter(Boolean).join(' ')}" tabindex="0"${name && ` data-lang="${name}"`}><code>${content.join(isSimple ? '\n' : '')}</code></pre>`;
  return framed(pre, meta);
}

const framed = (pre: string, { title, frame }: FenceMeta): string =>
  title === undefined || frame === 'none'
    ? `<div class="code-frame">${pre}</div>`
    : `<figure class="code-frame"><figcaption>${escapeHtml(title)}</figcaption>${pre}</figure>`;

/** What a terminal says is not highlighted, and nothing in it goes on in the next command. */
async function tokensOfLines(lines: readonly CodeLine[], lang: string): Promise<Token[][]> {
  const isCode = lines.map(({ role }) => role !== 'output');
  const code = lines.filter((_, index) => isCode[index]).map(({ text }) => text);
  const tokens = (code.length === 0 ? [] : await tokensOf(code, lang)).values();
  return lines.map(({ text }, index) => (isCode[index] ? (tokens.next().value ?? []) : [[text, '']]));
}

/** A command without a prompt needs no element of its own. */
const isPlainLine = ({ mark, role = 'command', prompt = '' }: CodeLine): boolean =>
  mark === undefined && prompt === '' && role === 'command';

/** Padded to one width. */
const lineNumbers = (first: number, count: number): string[] => {
  const { length } = String(first + count - 1);
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(length));
};

const deepestIndent = 12;

function lineHtml(line: CodeLine, html: string, { wrap }: FenceMeta, number: string | undefined): string {
  const { mark = 'span', label, role, prompt } = line;
  const indent = Math.min(deepestIndent, Math.floor(/^ */.exec(line.text)![0].length / 2) * 2);
  const attributes = [
    `class="line${role === undefined || role === 'command' ? '' : ` ${role}`}"`,
    number !== undefined && `data-n="${number}"`,
    label !== undefined && `data-label="${escapeHtml(label)}"`,
    wrap && indent > 0 && `data-indent="${indent}"`,
  ];
  const before = prompt ? `<span class="prompt">${escapeHtml(prompt)}</span>` : '';
  return `<${mark} ${attributes.filter(Boolean).join(' ')}>${before}${html}\n</${mark}>`;
}

type MarkedToken = readonly [...Token, kind?: MarkKind];

/** Cuts tokens where marks begin and end. */
function withWordMarks(tokens: readonly Token[], words: readonly WordMark[]): MarkedToken[] {
  if (words.length === 0) return [...tokens];
  const text = tokens.map(([piece]) => piece).join('');
  const kinds = markedCharacters(text, words);
  if (kinds.length === 0) return [...tokens];
  let at = 0;
  return tokens.flatMap(([piece, classes]): MarkedToken[] => {
    const pieces: MarkedToken[] = [];
    for (const end = at + piece.length; at < end;) {
      const kind = kinds[at];
      let next = at + 1;
      while (next < end && kinds[next] === kind) next += 1;
      pieces.push(kind === undefined ? [text.slice(at, next), classes] : [text.slice(at, next), classes, kind]);
      at = next;
    }
    return pieces;
  });
}

/** @returns The mark of each character; empty where nothing is marked. */
function markedCharacters(text: string, words: readonly WordMark[]): (MarkKind | undefined)[] {
  if (!words.some(({ text: word }) => text.includes(word))) return [];
  const kinds = Array.from<MarkKind | undefined>({ length: text.length });
  for (const { kind, text: word } of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      kinds.fill(kind, at, at + word.length);
  return kinds;
}

function tokenHtml([text, classes, kind]: MarkedToken): string {
  const escaped = escapeHtml(text);
  const html = classes === '' ? escaped : `<span class="${classes}">${escaped}</span>`;
  return kind === undefined ? html : `<${kind}>${html}</${kind}>`;
}
