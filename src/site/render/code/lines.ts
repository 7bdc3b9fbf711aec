import type { FenceMeta, LineMark, MarkKind } from '../../../text/fence-meta.ts';
import { commandLanguage, isTerminal, type TerminalRole, terminalLines } from './terminal.ts';

/** A fence of a document. */
export interface CodeFence {
  code: string;
  /** In lower case; empty where it has none. */
  lang: string;
  meta: string;
}

/** A line as it is shown. */
export interface CodeLine {
  text: string;
  mark?: MarkKind | undefined;
  label?: string | undefined;
  role?: TerminalRole;
  prompt?: string;
}

/** Code with what is known of its lines. */
export interface CodeLines {
  lines: CodeLine[];
  /** That it is highlighted as. */
  lang: string;
  isTerminal: boolean;
}

/** Finds what each line of a fence is, and what is marked in it. */
export function codeLines({ code, lang: written }: CodeFence, meta: FenceMeta): CodeLines {
  const texts = code.split('\n');
  const isDiff = written === 'diff' && !isPatch(texts);
  const lang = written === 'diff' && meta.lang !== undefined ? meta.lang.toLowerCase() : written;
  const marked = (isDiff ? withoutSigns(texts) : texts.map((text) => ({ text }))).map((line, index) => ({
    ...line,
    ...markOf(meta.lines, index + 1),
  }));
  if (!isInTerminal(texts, lang, meta)) return { lines: marked, lang, isTerminal: false };
  const roles = terminalLines(
    marked.map(({ text }) => text),
    lang,
  );
  const lines = marked.map((line, index) => ({ ...line, ...roles[index]! }));
  return { lines, lang: commandLanguage(lang), isTerminal: true };
}

/** A script with a name, or one that says what runs it, is a file. */
function isInTerminal(texts: readonly string[], lang: string, { frame, title }: FenceMeta): boolean {
  if (frame !== 'auto') return frame === 'terminal' || (frame === 'none' && isTerminal(lang) && !isScript(texts));
  const isFile = title !== undefined && /^\S*\.\w+$/.test(title);
  return isTerminal(lang) && !isFile && !isScript(texts);
}

const isScript = ([first = '']: readonly string[]): boolean => /^\s*#!/.test(first);

/** The signs of a patch count: it can be applied as it stands. */
const isPatch = (texts: readonly string[]): boolean =>
  texts.slice(0, 4).some((text) => /^(?:[*+-]{3}\s|@@\s|diff |[0-9,]+[acd][0-9,]+\s*$)/.test(text));

/** Takes the signs of a diff away, and the space that all other lines have in their place. */
function withoutSigns(texts: readonly string[]): CodeLine[] {
  const parts = texts.map((text) => {
    const [, indent = '', sign] = /^(([+-](?![+-]))?\s*)/.exec(text)!;
    return { text, sign, depth: indent.length === text.length ? Infinity : indent.length };
  });
  const least = Math.min(...parts.map(({ depth }) => depth));
  return parts.map(({ text, sign }) => {
    const columns = least === Infinity || least === 0 ? Number(sign !== undefined) : least;
    return { text: text.slice(columns), ...(sign && { mark: sign === '+' ? 'ins' : 'del' }) };
  });
}

/** Of several marks on a line the last one counts; the first line of each stretch has its label. */
function markOf(marks: readonly LineMark[], line: number): Pick<CodeLine, 'mark' | 'label'> {
  const mark = marks.findLast(({ from, to }) => from <= line && line <= to);
  return mark === undefined ? {} : { mark: mark.kind, label: mark.from === line ? mark.label : undefined };
}
