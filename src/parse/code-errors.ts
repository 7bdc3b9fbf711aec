import { parseEvents, YAMLException } from 'js-yaml';
import type { ParserOptions, ParseResult } from 'oxc-parser';
import { type CodeError, isIgnored } from '../model/code-error.ts';
import type { Fence } from '../model/facts.ts';
import { isPlainYaml } from './plain-yaml-fence.ts';

export type ParseScript = (name: string, code: string, options?: ParserOptions) => ParseResult;

/** Languages of JavaScript, with the extension that tells its parser which of them. */
const scripts: Readonly<Record<string, string>> = { ts: 'ts', tsx: 'tsx', js: 'jsx', jsx: 'jsx', mjs: 'jsx' };

export const isScript = ({ lang = '' }: Fence): boolean => Object.hasOwn(scripts, lang);

/** Loaded once, and only where there are scripts. */
let parser: Promise<ParseScript> | undefined;

export const scriptParser = (): Promise<ParseScript> =>
  (parser ??= import('oxc-parser').then(({ parseSync }) => parseSync));

/**
 * Reads the code of a fence in a language whose parser is at hand. Left alone is what its author marks with `ignore`,
 * and what does not parse because something is left out or to be filled in.
 *
 * @param parseScript Needed for scripts.
 */
export function codeError(fence: Fence, parseScript?: ParseScript): CodeError | undefined {
  const { lang = '', code } = fence;
  const error = isIgnored(fence) ? undefined : errorOf(lang, code, parseScript);
  return error === undefined || isUnfinished(code) ? undefined : error;
}

/** What shows that a text is not meant to be run as it stands. */
const marks: readonly RegExp[] = [
  // An ellipsis that is no spread, a template's tags, a `<name>` to be filled in, an argument that may be left out.
  /\u2026|\.{3}(?![\w$[({'"`])/,
  /\{\{|\{%|<%/,
  /<[a-z][\w -]*>(?!.*<\/)/i,
  /\[,/,
  // What a console prints: `Map(3) {`, `[Function: a]`, an arrow before the result, a `Name {` with a key below it.
  /\b[A-Z]\w*\(\d+\) [{[]|\[(?:Function|AsyncFunction|Circular|Getter|Object|Array|class)\b|^\s*(?:[~=-]>|\u2192|>)\s/m,
  /^(?:<ref \*\d+> )?[A-Z]\w* \{[ \t]*\n[ \t]+(?:[\w$]+|'[^'\n]*'): /m,
  /^\s*\/\/\s*(?:output|result|print|yield|return|log)s?\b.*\n\s*[{[]/im,
];

const isUnfinished = (code: string): boolean => marks.some((mark) => mark.test(code));

function errorOf(lang: string, code: string, parseScript: ParseScript | undefined): CodeError | undefined {
  if (lang === 'json') return jsonError(code);
  if (lang === 'yaml' || lang === 'yml') return yamlError(code);
  const extension = Object.hasOwn(scripts, lang) ? scripts[lang] : undefined;
  return extension === undefined || parseScript === undefined ? undefined : scriptError(extension, code, parseScript);
}

function jsonError(code: string): CodeError | undefined {
  const withoutTexts = code.replace(/"(?:\\.|[^"\\\n])*"/g, '""');
  const isFragment = [`{${code}}`, `[${code}]`, `[${code.replace(/\}\s*\n\s*\{/g, '},{')}]`].some(
    (whole) => jsonMessage(whole) === undefined,
  );
  const message = jsonMessage(code);
  const hasComments = /\/\/|\/\*|^\s*#/m.test(withoutTexts);
  if (message === undefined || isFragment || hasComments || code.trim() === '') return undefined;
  return {
    message: message.replace(/ in JSON.*| JSON input$|, (?:\.\.\.)?".*is not valid JSON$/s, ''),
    line: jsonLine(code, message),
  };
}

function jsonMessage(code: string): string | undefined {
  try {
    JSON.parse(code);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Some messages give the place; of others it is the first line with which the text fails for more than its end. */
function jsonLine(code: string, message: string): number {
  const offset = /at position (\d+)/.exec(message)?.[1];
  if (offset !== undefined) return lineAt(code, Number(offset));
  const lines = code.split('\n');
  const index = lines.findIndex((_, at) =>
    jsonMessage(lines.slice(0, at + 1).join('\n'))?.startsWith('Unexpected token'),
  );
  return index < 0 ? lines.length : index + 1;
}

function yamlError(code: string): CodeError | undefined {
  if (isPlainYaml(code)) return undefined;
  try {
    parseEvents(code, {});
    return undefined;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // Other parsers let the brackets of a list end where its key begins, and so do people.
    if (error.reason === 'deficient indentation') return undefined;
    return { message: error.reason, ...(error.mark && { line: error.mark.line + 1 }) };
  }
}

/** What a piece of a script can be a piece of. */
const wholes: readonly ((code: string) => string)[] = [
  (code) => `async function* f() {${code}\n}`,
  (code) => `(${code}\n)`,
  (code) => `({${code}\n})`,
  (code) => `f(${code}\n)`,
  (code) => `[${code.replace(/\}\s*\n\s*\{/g, '},{')}\n]`,
  (code) => `class A {${code}\n}`,
  (code) => `interface A {${code}\n}`,
  (code) => `type A = ${code}`,
  (code) => `switch (a) {${code}\n}`,
  // Any text is content of an element: only elements in a row are meant.
  (code) => (code.trimStart().startsWith('<') ? `<>${code}\n</>` : '('),
];

function scriptError(extension: string, code: string, parse: ParseScript): CodeError | undefined {
  // The tree, which nobody looks at, is the shorter without types: half of what a script costs.
  const read = (text: string, as: string) => parse(`a.${as}`, text, { astType: 'js' }).errors[0];
  const error = read(code, extension);
  if (error === undefined) return undefined;
  // Types in JavaScript are meant for the reader, declarations without a value for a declaration file.
  const isOther = ['ts', 'tsx', 'd.ts'].some((other) => read(code, other) === undefined);
  if (isOther || wholes.some((whole) => read(whole(code), 'tsx') === undefined) || isListOfValues(code, read))
    return undefined;
  const start = error.labels[0]?.start;
  return { message: error.message, ...(start !== undefined && { line: lineAt(code, start) }) };
}

/** One value a line, as a console shows them. */
const isListOfValues = (code: string, read: (text: string, as: string) => unknown): boolean =>
  code.split('\n').every((line) => line.trim() === '' || read(`(${line}\n)`, 'tsx') === undefined);

const lineAt = (code: string, offset: number): number => code.slice(0, offset).split('\n').length;
