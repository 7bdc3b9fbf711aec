import { type Option, optionsOf } from './fence-options.ts';
import { nearest } from './nearest.ts';

export type MarkKind = 'mark' | 'ins' | 'del';

/** Lines that are marked, 1-based and both included. */
export interface LineMark {
  kind: MarkKind;
  from: number;
  to: number;
  label?: string;
}

export interface WordMark {
  kind: MarkKind;
  text: string;
}

/** Something in the meta that cannot be meant. */
export interface MetaFault {
  /** Without full stop. */
  message: string;
  help: string;
  /** The part that it is about, as it stands in the meta. */
  part: string;
}

/** What the words behind a fence's language ask for. */
export interface FenceMeta {
  title?: string;
  frame: 'auto' | 'code' | 'terminal' | 'none';
  /** Number of the first line; undefined where lines have none. */
  firstNumber?: number;
  wrap: boolean;
  /** Language of the code in a diff. */
  lang?: string;
  lines: LineMark[];
  words: WordMark[];
  faults: MetaFault[];
}

interface Reading {
  code: string;
  meta: FenceMeta;
  option: Option;
  numbers: Numbers;
}

interface Numbers {
  areShown?: boolean;
  first?: number;
}

const kinds: Readonly<Record<string, MarkKind>> = { mark: 'mark', ins: 'ins', add: 'ins', del: 'del', rem: 'del' };
const frames: Readonly<Record<string, FenceMeta['frame']>> = {
  auto: 'auto',
  code: 'code',
  editor: 'code',
  terminal: 'terminal',
  shell: 'terminal',
  none: 'none',
  '': 'none',
};

const readers: Readonly<Record<string, (reading: Reading) => void>> = {
  title: ({ meta, option }) => void (meta.title = option.value),
  lang: ({ meta, option }) => void (meta.lang = option.value),
  frame: (reading) => {
    const frame = Object.hasOwn(frames, reading.option.value) ? frames[reading.option.value] : undefined;
    if (frame === undefined) complain(reading, 'is no frame', 'Write code, terminal, none or auto');
    else reading.meta.frame = frame;
  },
  showLineNumbers: numbered,
  lineNumbers: numbered,
  startLineNumber: start,
  start,
  wrap: (reading) => void (reading.meta.wrap = isOn(reading)),
  // Taken as they are; a line that wraps keeps its indentation, and continues two characters further in.
  preserveIndent: (reading) => void isOn(reading),
  hangingIndent: (reading) => void wholeNumber(reading),
  useDiffSyntax: (reading) => void isOn(reading),
  ignore: () => undefined,
};

const optionNames = [...Object.keys(readers), ...Object.keys(kinds)];

/**
 * Reads the words behind a fence's language, in the syntax of Expressive Code.
 *
 * @param code Of the fence: lines and words that are marked have to be there.
 */
export function parseFenceMeta(text: string, code: string): FenceMeta {
  const meta: FenceMeta = { frame: 'auto', wrap: false, lines: [], words: [], faults: [] };
  const numbers: Numbers = {};
  for (const option of optionsOf(text)) {
    const reading = { code, meta, option, numbers };
    const key = option.key || 'mark';
    if (option.missingEnd !== undefined)
      complain(reading, 'has no end', `Write ${option.missingEnd} behind it, and a space before what follows`);
    else if (Object.hasOwn(kinds, key)) addMark(reading, kinds[key]!);
    else if (Object.hasOwn(readers, key)) readers[key]!(reading);
    else meta.faults.push(unknownOption(option));
  }
  const { areShown = numbers.first !== undefined, first = 1 } = numbers;
  return areShown ? { ...meta, firstNumber: first } : meta;
}

function unknownOption({ key, part }: Pick<Option, 'key' | 'part'>): MetaFault {
  const near = nearest(key, optionNames);
  return {
    message: `"${key}" is no option of a code block`,
    help: near === undefined ? 'Remove it, or put it into quotes where it is a word to mark' : `Write ${near}`,
    part,
  };
}

function complain({ meta, option: { part, value } }: Reading, what: string, help: string): void {
  meta.faults.push({ message: `"${value === '' || value === 'true' ? part : value}" ${what}`, help, part });
}

function isOn(reading: Reading): boolean {
  const { key, value } = reading.option;
  if (value !== 'true' && value !== 'false') complain(reading, 'is neither true nor false', `Write ${key} alone`);
  return value === 'true';
}

function wholeNumber(reading: Reading): number | undefined {
  const { key, value } = reading.option;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  complain(reading, 'is no whole number', `Write ${key}=5`);
  return undefined;
}

/** `showLineNumbers`, `showLineNumbers=false`, and as Docusaurus has it, `showLineNumbers=5`. */
function numbered(reading: Reading): void {
  const { value } = reading.option;
  if (/^\d/.test(value)) start(reading);
  else reading.numbers.areShown = isOn(reading);
}

function start(reading: Reading): void {
  const first = wholeNumber(reading);
  if (first !== undefined) reading.numbers.first = first;
}

function addMark(reading: Reading, kind: MarkKind): void {
  const { option, meta, code } = reading;
  if (option.kind === 'range') return addLines(reading, kind);
  if (option.kind === 'flag')
    return complain(reading, 'marks nothing', `Write ${option.key}={1} or ${option.key}="text"`);
  if (option.value === '') return complain(reading, 'marks nothing', 'Write between the quotes what is to be marked');
  if (option.kind === 'literal' && /[\\^$.*+?()[\]{}|]/.test(option.value))
    return complain(
      reading,
      'is a pattern, and patterns are not read',
      'Write the words themselves in quotes, once for each of them',
    );
  if (!code.includes(option.value))
    return complain(reading, 'does not stand in the code', 'Write it as it stands there, or remove it');
  meta.words.push({ kind, text: option.value });
}

/** `{1,3-5}`, or `{"label": 3}`. */
function addLines(reading: Reading, kind: MarkKind): void {
  const { meta, option, code } = reading;
  const [, , label, list = ''] = /^\s*(?:(["'])((?:(?!\1).)+)\1\s*:)?([\s\S]*)$/.exec(option.value) ?? [];
  const count = code.split('\n').length;
  for (const item of list.split(',')) {
    const [, first, last = first] = /^\s*(\d{1,9})\s*(?:(?:-|\.\.)\s*(\d{1,9})\s*)?$/.exec(item) ?? [];
    const [from, to] = [Number(first), Number(last)];
    const what = faultOfLines(item.trim(), from, to, count);
    if (what === undefined) meta.lines.push({ kind, from, to, ...(label !== undefined && { label }) });
    else meta.faults.push({ ...what, part: option.part });
  }
}

function faultOfLines(item: string, from: number, to: number, count: number): Omit<MetaFault, 'part'> | undefined {
  if (Number.isNaN(from)) return { message: `"${item}" is no line`, help: 'Write lines as {1,3-5}' };
  if (from === 0) return { message: 'There is no line 0', help: 'Count lines from 1' };
  if (from > to) return { message: `Lines ${item} run backwards`, help: `Write ${to}-${from}` };
  if (to <= count) return undefined;
  const has = count === 1 ? 'one line' : `${count} lines`;
  return { message: `Line ${to} is marked, and the code has ${has}`, help: 'Count lines from 1, without the fence' };
}
