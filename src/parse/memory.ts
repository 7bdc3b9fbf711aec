import { MdastReader } from 'satteri';
import type { Range } from '../model/position.ts';
import { countPlainWords, countWords } from '../text/words.ts';

/** The types of nodes by their numbers in the parser's memory, named as in mdast. */
const types = {
  0: 'root',
  1: 'paragraph',
  2: 'heading',
  3: 'thematicBreak',
  4: 'blockquote',
  5: 'list',
  6: 'listItem',
  7: 'html',
  8: 'code',
  9: 'definition',
  10: 'text',
  11: 'emphasis',
  12: 'strong',
  13: 'inlineCode',
  14: 'break',
  15: 'link',
  16: 'image',
  17: 'linkReference',
  18: 'imageReference',
  19: 'footnoteDefinition',
  20: 'footnoteReference',
  21: 'table',
  22: 'tableRow',
  23: 'tableCell',
  24: 'delete',
  25: 'yaml',
  26: 'toml',
  100: 'mdxJsxFlowElement',
  101: 'mdxJsxTextElement',
  102: 'mdxFlowExpression',
  103: 'mdxTextExpression',
  104: 'mdxjsEsm',
} as const;

export type NodeType = (typeof types)[keyof typeof types];

/** Where a node's record, of four bytes each, holds what the reader gives only as objects. */
const field = {
  type: 4,
  start: 12,
  end: 16,
  startLine: 20,
  startColumn: 24,
  endLine: 28,
  endColumn: 32,
  firstChild: 36,
  childCount: 40,
  data: 44,
  dataLength: 48,
} as const;

/** Where the memory holds where its parts begin, and what a record takes. */
const header = { size: 8, nodes: 16, children: 24, data: 32, texts: 40 } as const;

/** The parser's memory of one text. A node is a number in it; the root is 0. */
export interface Memory {
  /** Reads what few nodes have. It is made where somebody asks: it costs as much as to walk a short text. */
  reader: () => MdastReader;
  view: DataView;
  bytes: Buffer;
  /** Bytes from the start of the memory to the records, of one record, and to the list of all children. */
  nodes: number;
  size: number;
  children: number;
  /** To what types have of their own, and to the texts. */
  data: number;
  texts: number;
  /** The text that was parsed, with which the texts begin; empty where offsets in the two are not the same. */
  source: string;
  isAscii: boolean;
}

export function openMemory({ buffer, byteOffset, byteLength }: Uint8Array, source: string): Memory {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const view = new DataView(buffer, byteOffset, byteLength);
  const isAscii = Buffer.byteLength(source) === source.length;
  let reader: MdastReader | undefined;
  return {
    reader: () => (reader ??= new MdastReader(bytes)),
    view,
    bytes,
    nodes: view.getUint32(header.nodes, true),
    size: view.getUint32(header.size, true),
    children: view.getUint32(header.children, true),
    data: view.getUint32(header.data, true),
    texts: view.getUint32(header.texts, true),
    // The parser replaces NUL by a character that takes more bytes.
    source: isAscii && !source.includes('\0') ? source : '',
    isAscii,
  };
}

/** Gives the memory back, where it is not a part of another. Who reads it after that gets an error. */
export function release({ view: { buffer, byteLength } }: Memory): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** The number of a node's type. */
export const kindAt = ({ view, nodes, size }: Memory, id: number): number =>
  view.getUint8(nodes + id * size + field.type);

export const typeAt = (memory: Memory, id: number): NodeType => types[kindAt(memory, id) as keyof typeof types];

/** Notes of each type, by its number. */
export function byKind<Notes>(notesOf: (type: NodeType) => Notes): readonly (Notes | undefined)[] {
  const found: (Notes | undefined)[] = Array.from({ length: 1 + Math.max(...Object.keys(types).map(Number)) });
  for (const [kind, type] of Object.entries(types)) found[Number(kind)] = notesOf(type);
  return found;
}

/** Where a node begins and ends in the text. */
export const startAt = ({ view, nodes, size }: Memory, id: number): number =>
  view.getUint32(nodes + id * size + field.start, true);

export const endAt = ({ view, nodes, size }: Memory, id: number): number =>
  view.getUint32(nodes + id * size + field.end, true);

export const startLineAt = ({ view, nodes, size }: Memory, id: number): number =>
  view.getUint32(nodes + id * size + field.startLine, true);

export function rangeAt({ view, nodes, size }: Memory, id: number): Range {
  const at = nodes + id * size;
  return {
    start: { line: view.getUint32(at + field.startLine, true), column: view.getUint32(at + field.startColumn, true) },
    end: { line: view.getUint32(at + field.endLine, true), column: view.getUint32(at + field.endColumn, true) },
  };
}

export const childCountAt = ({ view, nodes, size }: Memory, id: number): number =>
  view.getUint32(nodes + id * size + field.childCount, true);

/** @param index Below the number of its children. */
export function childAt({ view, nodes, size, children }: Memory, id: number, index: number): number {
  const first = view.getUint32(nodes + id * size + field.firstChild, true);
  return view.getUint32(children + 4 * (first + index), true);
}

/**
 * A text of a node.
 *
 * @param offset Where its type's own fields name it.
 */
export function stringAt(memory: Memory, id: number, offset = 0): string {
  const { view, nodes, size, data, source, reader, bytes, texts } = memory;
  if (source === '') return reader().fieldString(id, offset);
  const record = nodes + id * size;
  if (offset + 8 > view.getUint32(record + field.dataLength, true)) return '';
  const at = data + view.getUint32(record + field.data, true) + offset;
  const start = view.getUint32(at, true);
  const length = view.getUint32(at + 4, true);
  // The reader would make a text of all texts first.
  return start + length <= source.length
    ? source.slice(start, start + length)
    : bytes.toString('utf8', texts + start, texts + start + length);
}

/** The first byte of what its type has of its own. */
export function byteAt({ view, nodes, size, data }: Memory, id: number): number | undefined {
  const record = nodes + id * size;
  if (view.getUint32(record + field.dataLength, true) === 0) return undefined;
  return view.getUint8(data + view.getUint32(record + field.data, true));
}

/** Words of a text node. Most are ASCII, of which no text is made. */
export function wordsAt(memory: Memory, id: number): number {
  const { view, nodes, size, data, texts, bytes } = memory;
  const at = data + view.getUint32(nodes + id * size + field.data, true);
  const start = texts + view.getUint32(at, true);
  return countPlainWords(bytes, start, start + view.getUint32(at + 4, true)) ?? countWords(stringAt(memory, id));
}
